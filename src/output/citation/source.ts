/** An outside source, read on the web, as the edition prints it: by GB/T 7714—2015, numeric style, or by the Chicago Manual of Style. */
import { printedTitle } from "../../edition/registers/outside/sources.ts";
import type { Source } from "../../schemas/outside/source.ts";
import type { Style } from "../../shared/citing/cite.ts";
import { shorten } from "../../shared/shorten.ts";
import { isHan, quoted, stop } from "./marks.ts";

/** Words of a reference; those of the source itself with their language. */
export interface Piece {
  readonly text: string;
  readonly lang?: Source["language"];
  /** A journal in Latin letters. */
  readonly isItalic?: true;
}

/** In the language of the source; what a Chinese source writes in Latin letters counts as English. */
const own = ({ language }: Source, text: string): Piece => ({ text, lang: isHan(text) ? language : "en" });

const between = (pieces: readonly Piece[], text: string): Piece[] => pieces.flatMap((one, i) => (i === 0 ? [one] : [{ text }, one]));

/** @example "2018(2018-09-30)" */
const issuedOf = (date: string): string => (date.length > 4 ? `${date.slice(0, 4)}(${date})` : date);

/** 刊名, 年, 卷(期): 頁; of all else the day, too. */
function whereIn(source: Source): Piece[] {
  const { container, publisher, date, volume, issue, pages } = source;
  const within = volume === null ? null : volume + (issue === null ? "" : `(${issue})`) + (pages === null ? "" : `: ${pages}`);
  const time = date === null ? null : volume === null ? issuedOf(date) : date.slice(0, 4);
  return between(
    [
      own(source, container),
      ...(publisher === null ? [] : [own(source, publisher)]),
      ...[time, within].flatMap((text) => (text === null ? [] : [{ text }])),
    ],
    ", ",
  );
}

/** Up to the address, which ends it: by Chicago where a page offers this first, else by GB/T 7714. */
export const toPieces = (source: Source, first: Style = "gbt7714"): Piece[] => (first === "chicago" ? chicago(source) : gbt7714(source));

/** @example 杨鑫倢. 腾讯架构大调整玄机[EB/OL]. 澎湃新闻, 2018(2018-09-30)[2026-11-27]. */
function gbt7714(source: Source): Piece[] {
  const { authors, titleEn, kind, volume, accessed, url } = source;
  const names = between(
    authors.slice(0, 3).map((name) => own(source, name)),
    ", ",
  );
  const rest = authors.length <= 3 ? [] : [{ text: isHan(authors.join("")) ? ", 等" : ", et al" }];
  const form = volume !== null ? "J" : kind === "data" ? "DS" : url === null ? "Z" : "EB";
  return [
    ...names,
    ...rest,
    ...(authors.length === 0 ? [] : [{ text: ". " }]),
    own(source, printedTitle(source)),
    ...(titleEn === null ? [] : [{ text: " [" }, { text: titleEn, lang: "en" as const }, { text: "]" }]),
    { text: `[${form}${url === null ? "" : "/OL"}]. ` },
    ...whereIn(source),
    { text: accessed === null ? "." : `[${accessed}].` },
  ];
}

/** "2018-09-30" → September 30, 2018; "2018-09" → September 2018 */
const american = (date: string): string =>
  date.length === 4
    ? date
    : new Date(date).toLocaleDateString("en-US", {
        year: "numeric",
        month: "long",
        ...(date.length === 10 ? ({ day: "numeric" } as const) : {}),
        timeZone: "UTC",
      });

/** Up to six authors, of more the first three and “et al.”, with a full stop. */
function namesOf({ authors }: Source): string {
  const first = authors.slice(0, -1).join(", ");
  if (authors.length < 2) return stop(authors.join(""));
  if (authors.length > 6) return `${authors.slice(0, 3).join(", ")}, et al.`;
  return stop(`${first}${authors.length > 2 ? "," : ""} and ${authors.at(-1)}`);
}

/** The names in it with their language; what stands between them is the edition's. */
function piecesOf(source: Source, said: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = said;
  for (const name of source.authors) {
    const at = rest.indexOf(name);
    if (at === -1) continue;
    pieces.push({ text: rest.slice(0, at) }, own(source, name));
    rest = rest.slice(at + name.length);
  }
  return [...pieces, { text: rest }].filter(({ text }) => text !== "");
}

/**
 * The Chicago Manual of Style, 18th edition, bibliography. Nothing is romanised: names, titles and publications stand as the source
 * prints them, names in its order; a title in characters has no quotation marks, nor has one that the editor supplied.
 * @example 杨鑫倢. 腾讯架构大调整玄机. 澎湃新闻, September 30, 2018. Accessed November 27, 2026.
 */
function chicago(source: Source): Piece[] {
  const { authors, titleEn, supplied, container, publisher, date, volume, issue, pages, accessed } = source;
  const title = printedTitle(source);
  const stopped = titleEn === null ? stop(title) : title;
  const journal = own(source, container);
  const time = date === null ? null : american(volume === null ? date : date.slice(0, 4));
  const within = `${volume}${issue === null ? "" : `, no. ${issue}`}${time === null ? "" : ` (${time})`}${pages === null ? "" : `: ${pages}`}`;
  const where: Piece[] =
    volume === null
      ? between([journal, ...(publisher === null ? [] : [own(source, publisher)]), ...(time === null ? [] : [{ text: time }])], ", ")
      : [isHan(container) ? journal : { ...journal, isItalic: true }, { text: ` ${within}` }];
  return [
    ...(authors.length === 0 ? [] : [...piecesOf(source, namesOf(source)), { text: " " }]),
    { ...own(source, title), text: supplied || isHan(title) ? stopped : quoted(stopped) },
    ...(titleEn === null ? [] : [{ text: " [" }, { text: titleEn, lang: "en" as const }, { text: "]." }]),
    { text: " " },
    ...where,
    { text: accessed === null ? "." : `. Accessed ${american(accessed)}.` },
  ];
}

/** The source in few words, where many stand in a row: with its year, or the beginning of its title. @example 澎湃新闻 2018 */
export function toLabel(source: Source): Piece[] {
  const { container, date } = source;
  if (date !== null) return [own(source, container), { text: ` ${date.slice(0, 4)}` }];
  const title = printedTitle(source);
  return [own(source, container), { text: isHan(container) ? "：" : ": " }, own(source, shorten(title, isHan(title) ? 16 : 32))];
}
