/** The formats that reference managers import: of this edition or its translation with gaps, or of the source as it was published. */
import { gap, type Part, parts, type TranslationCited, type Work } from "../../shared/citing/cite.ts";

/** A name of a field with its value, or a line with a gap. */
type Field = readonly [name: string, value: string | number | null | undefined] | string;

/** What the formats call what a text came out on. */
const MEDIA = {
  website: { ris: "ELEC", csl: "webpage", bibtex: "misc" },
  newspaper: { ris: "NEWS", csl: "article-newspaper", bibtex: "article" },
  magazine: { ris: "MGZN", csl: "article-magazine", bibtex: "article" },
} as const;
const GENRES: Record<Work["genre"], string | undefined> = { "press-release": "Press release", interview: "Interview", article: undefined };

type Name = { readonly family: string; readonly given: string } | { readonly literal: string };
/** Authors; where there are none, the publisher. A name in Latin letters is parted, as reference managers invert it. */
function namesOf({ authors, publisher, latin, romanised }: Work): readonly Name[] {
  const literal = (name: string | null) => (name === null ? [] : [{ literal: name }]);
  if (authors.length === 0) return literal(romanised ? latin.publisher : publisher);
  return romanised ? latin.authors.map((name) => (name.given === "" ? { literal: name.family } : name)) : authors.flatMap(literal);
}
const inverted = (name: Name): string => ("literal" in name ? name.literal : `${name.family}, ${name.given}`);
/** The title; romanised, with its translation behind it, as the styles of English write it. */
const titleOf = ({ title, latin, romanised }: Work): string =>
  romanised ? latin.title + (latin.translation === null ? "" : ` [${latin.translation}]`) : title;
/** As it is written; null where the title is that already. */
const originalOf = ({ title, latin, romanised }: Work): string | null => (romanised && latin.title !== title ? title : null);
/** The publisher, where it is not named as the author already. */
const outlet = ({ authors, publisher, latin, romanised }: Work): string | null =>
  authors.length === 0 ? null : romanised ? latin.publisher : publisher;
const editionOf = ({ edition, latin, romanised }: Work): { readonly title: string; readonly editor: string } =>
  romanised ? { title: latin.edition, editor: latin.editor } : edition;
/** As records name a work, of pages in whatever language: in Latin letters where it is romanised. */
export const inRecords = (work: Work) => ({
  title: titleOf(work),
  authors: work.authors.length === 0 ? [] : namesOf(work).map(inverted),
  publisher: work.romanised ? work.latin.publisher : work.publisher,
  edition: editionOf(work),
});
/** The translation, where it is what is cited. */
const translated = (part: Part): TranslationCited | null => (typeof part === "string" ? null : part);
const translatorOf = ({ romanised }: Work, { by, byInChinese }: TranslationCited): string => (romanised ? by : byInChinese);

/** Tells apart what is cited of one text. @example "xinlantu-003-p31-33", "xinlantu-003-p31-en" */
const keyOf = (work: Work, part: Part): string =>
  part === "source" ? `source-${work.id}` : `xinlantu-${work.id}${gap("key", "-p*")}${typeof part === "string" ? "" : `-${part.language}`}`;
/** Sentences side by side; those of Chinese without a space. */
const side = (sentences: readonly string[]): string =>
  sentences.filter((one) => one !== "").reduce((all, one) => all + (all === "" || /[。！？]$/.test(all) ? "" : " ") + one, "");
/** What no field takes: the place, what one who quotes has to know, what of a romanised record is Chinese, where and when the text came out first. */
function noteOf(work: Work, part: Part, inFormat = (text: string): string => text): string {
  const { authors, publisher, title, date, remarks, caveat, romanised, edition } = work;
  const translation = translated(part);
  const named = [authors.join("、"), title, publisher, part === "source" ? null : edition.title];
  const chinese = romanised ? remarks.chinese.replace("*", () => named.filter((one) => one !== null && one !== "").join(" / ")) : "";
  if (part === "source") return inFormat(chinese);
  const origin = [outlet(work), date].filter((one) => one !== null).join(", ");
  const place = (words: string) => inFormat(/[。！？]$/.test(words) ? words : `${words} `);
  const { passage, passages } = remarks;
  return (
    (passage === passages ? gap("passages", place(passage)) : gap("one", place(passage)) + gap("many", place(passages))) +
    inFormat(
      side([
        translation === null
          ? ""
          : `${translation.what}${romanised ? ", " : "，"}${translatorOf(work, translation)}${romanised ? "." : "。"}`,
        caveat,
        chinese,
        origin === "" ? "" : `${origin}.`,
      ]),
    )
  );
}
/** The day of what is cited: of this edition in its present state, or of the source. */
const dayOf = ({ date, edition }: Work, part: Part): string | null => (part === "source" ? date : edition.date);

const written = (fields: readonly Field[], line: (name: string, value: string | number) => string): string =>
  fields.map((field) => (typeof field === "string" ? field : field[1] == null || field[1] === "" ? "" : line(field[0], field[1]))).join("");

/** Signs of TeX. Braces are named, as BibTeX counts those that are escaped, too. */
const TEX: Readonly<Record<string, string>> = {
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
};
const inTex = (text: string): string => text.replace(/[~^\\{}#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** BibTeX, with the fields `date`, `url` and `urldate` of BibLaTeX. An address is no TeX: its signs stand as they are. */
export function bibtex(work: Work, part: Part): string {
  const within = part !== "source";
  const translation = translated(part);
  const date = dayOf(work, part);
  const [year, month] = date === null ? [] : parts(date);
  const names = namesOf(work).map((name) => ("literal" in name ? `{${inTex(name.literal)}}` : inTex(inverted(name))));
  const whole = (text: string | null | undefined) => text && `{${inTex(text)}}`;
  const line = (name: string, value: string | number) => `  ${name} = {${value}},\n`;
  const fields = written(
    [
      ["author", names.join(" and ")],
      ["title", whole(titleOf(work))],
      ["origtitle", whole(originalOf(work))],
      ["translator", whole(translation && translatorOf(work, translation))],
      ...(within
        ? ([
            ["booktitle", whole(editionOf(work).title)],
            ["editor", whole(editionOf(work).editor)],
            ["version", inTex(work.edition.version)],
            ["origdate", work.date],
          ] as const)
        : []),
      within ? "" : [work.medium === "website" ? "howpublished" : "journal", whole(outlet(work))],
      ["date", date],
      ["year", year],
      ["month", month],
      ...(within ? [gap("url", line("url", "*")), gap("iso", line("urldate", "*"))] : []),
      ["language", translation?.language ?? work.language],
      ["origlanguage", translation && work.language],
      ["note", noteOf(work, part, inTex)],
    ],
    line,
  );
  const type = within ? "incollection" : outlet(work) === null ? "misc" : MEDIA[work.medium].bibtex;
  return `@${type}{${keyOf(work, part)},\n${fields}}`;
}

/** RIS, the tags of which Zotero and EndNote read. */
export function ris(work: Work, part: Part): string {
  const within = part !== "source";
  const translation = translated(part);
  const date = dayOf(work, part);
  const line = (tag: string, value: string | number) => `${tag}  - ${value}\n`;
  const fields = written(
    [
      ["TY", within ? "ELEC" : outlet(work) === null ? "GEN" : MEDIA[work.medium].ris],
      ...namesOf(work).map((name) => ["AU", inverted(name)] as const),
      ["TI", titleOf(work)],
      ["T2", within ? editionOf(work).title : outlet(work)],
      ...(within
        ? ([
            ["ED", editionOf(work).editor],
            ["ET", work.edition.version],
            ["OP", work.date?.replaceAll("-", "/")],
          ] as const)
        : []),
      ["DA", date?.replaceAll("-", "/")],
      ["PY", date?.slice(0, 4)],
      ...(within ? [gap("passages", line("SP", "*")), gap("url", line("UR", "*")), gap("slashed", line("Y2", "*"))] : []),
      ["LA", translation?.language ?? work.language],
      ["N1", noteOf(work, part)],
    ],
    line,
  );
  return `${fields}ER  - `;
}

/** An item of CSL-JSON, in an array as reference managers import it. CSL 1.0.2 has no field for a translated title. */
export function cslJson(work: Work, part: Part): string {
  const within = part !== "source";
  const translation = translated(part);
  const json = (value: unknown) => (value == null ? null : JSON.stringify(value));
  const note = noteOf(work, part, (text) => JSON.stringify(text).slice(1, -1));
  const day = (date: string | null) => json(date && { "date-parts": [parts(date)] });
  const line = (name: string, value: string | number) => `    "${name}": ${value},\n`;
  const fields = written(
    [
      ["id", `"${keyOf(work, part)}"`],
      ["type", json(within ? "webpage" : outlet(work) === null ? "document" : MEDIA[work.medium].csl)],
      ["title", json(titleOf(work))],
      ["original-title", json(originalOf(work))],
      ["author", json(namesOf(work))],
      ["translator", translation && json([{ literal: translatorOf(work, translation) }])],
      ["container-title", json(within ? editionOf(work).title : outlet(work))],
      ["editor", within ? json([{ literal: editionOf(work).editor }]) : null],
      ["version", within ? json(work.edition.version) : null],
      ["genre", json(GENRES[work.genre])],
      ["issued", day(dayOf(work, part))],
      ["original-date", within ? day(work.date) : null],
      ...(within
        ? [gap("passages", line("locator", '"*"')), gap("url", line("URL", '"*"')), gap("parts", line("accessed", '{"date-parts":[[*]]}'))]
        : []),
      ["note", note === "" ? null : `"${note}"`],
    ],
    line,
  );
  return `[\n  {\n${fields}    "language": ${json(translation?.language ?? work.language)}\n  }\n]`;
}
