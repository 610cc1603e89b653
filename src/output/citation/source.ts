/** An outside source as the edition prints it: GB/T 7714—2015, numeric style, of what was read on the web. */
import { printedTitle } from "../../edition/registers/outside/sources.ts";
import type { Source } from "../../schemas/outside/source.ts";
import { shorten } from "../../shared/shorten.ts";
import { isHan } from "./marks.ts";

/** Words of a reference; those of the source itself with their language. */
export interface Piece {
  readonly text: string;
  readonly lang?: Source["language"];
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

/** Up to the address, which ends it. @example 杨鑫倢. 腾讯架构大调整玄机[EB/OL]. 澎湃新闻, 2018(2018-09-30)[2026-11-27]. */
export function toPieces(source: Source): Piece[] {
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

/** The source in few words, where many stand in a row: with its year, or the beginning of its title. @example 澎湃新闻 2018 */
export function toLabel(source: Source): Piece[] {
  const { container, date } = source;
  if (date !== null) return [own(source, container), { text: ` ${date.slice(0, 4)}` }];
  const title = printedTitle(source);
  return [own(source, container), { text: isHan(container) ? "：" : ": " }, own(source, shorten(title, isHan(title) ? 16 : 32))];
}
