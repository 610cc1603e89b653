/** The formats that reference managers import. `within`: in this edition, with gaps; else the source as it was published. */
import { gap, parts, type Work } from "../../shared/cite.ts";

/** A name of a field with its value, or a line with a gap. */
type Field = readonly [name: string, value: string | number | null | undefined] | string;

/** What the formats call what a text came out on. */
const MEDIA = {
  website: { ris: "ELEC", csl: "webpage", bibtex: "misc" },
  newspaper: { ris: "NEWS", csl: "article-newspaper", bibtex: "article" },
  magazine: { ris: "MGZN", csl: "article-magazine", bibtex: "article" },
} as const;
const GENRES: Record<Work["genre"], string | undefined> = { "press-release": "Press release", interview: "Interview", article: undefined };

const namesOf = ({ authors, publisher }: Work): readonly string[] => (authors.length > 0 ? authors : publisher === null ? [] : [publisher]);
/** The publisher, where it is not named as the author already. */
const outlet = ({ authors, publisher }: Work): string | null => (authors.length > 0 ? publisher : null);

/** Tells apart what is cited of one text. @example "xinlantu-003-p31-33" */
const keyOf = ({ id }: Work, within: boolean): string => (within ? `xinlantu-${id}${gap("key", "-p*")}` : `source-${id}`);
const PLACE = gap("passages", "第 * 段。");
/** What no field takes: what one who quotes has to know, where and when the text came out first. */
function remarkOf(work: Work): string {
  const origin = [outlet(work), work.date].filter((one) => one !== null).join(", ");
  return work.caveat + (origin === "" ? "" : `${origin}.`);
}
/** The day of what is cited: of this edition in its present state, or of the source. */
const dayOf = ({ date, edition }: Work, within: boolean): string | null => (within ? edition.date : date);

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
export function bibtex(work: Work, within: boolean): string {
  const date = dayOf(work, within);
  const [year, month] = date === null ? [] : parts(date);
  const names = namesOf(work).map((name) => `{${inTex(name)}}`);
  const whole = (text: string | null) => text && `{${inTex(text)}}`;
  const line = (name: string, value: string | number) => `  ${name} = {${value}},\n`;
  const fields = written(
    [
      ["author", names.join(" and ")],
      ["title", whole(work.title)],
      ...(within
        ? ([
            ["booktitle", whole(work.edition.title)],
            ["editor", whole(work.edition.editor)],
            ["version", inTex(work.edition.version)],
            ["origdate", work.date],
          ] as const)
        : []),
      within ? "" : [work.medium === "website" ? "howpublished" : "journal", whole(outlet(work))],
      ["date", date],
      ["year", year],
      ["month", month],
      ...(within ? [gap("url", line("url", "*")), gap("iso", line("urldate", "*"))] : []),
      ["language", work.language],
      ["note", within ? PLACE + inTex(remarkOf(work)) : ""],
    ],
    line,
  );
  const type = within ? "incollection" : outlet(work) === null ? "misc" : MEDIA[work.medium].bibtex;
  return `@${type}{${keyOf(work, within)},\n${fields}}`;
}

/** RIS, the tags of which Zotero and EndNote read. */
export function ris(work: Work, within: boolean): string {
  const date = dayOf(work, within);
  const line = (tag: string, value: string | number) => `${tag}  - ${value}\n`;
  const fields = written(
    [
      ["TY", within ? "ELEC" : outlet(work) === null ? "GEN" : MEDIA[work.medium].ris],
      ...namesOf(work).map((name) => ["AU", name] as const),
      ["TI", work.title],
      ["T2", within ? work.edition.title : outlet(work)],
      ...(within
        ? ([
            ["ED", work.edition.editor],
            ["ET", work.edition.version],
            ["OP", work.date?.replaceAll("-", "/")],
          ] as const)
        : []),
      ["DA", date?.replaceAll("-", "/")],
      ["PY", date?.slice(0, 4)],
      ...(within ? [gap("passages", line("SP", "*")), gap("url", line("UR", "*")), gap("slashed", line("Y2", "*"))] : []),
      ["LA", work.language],
      ["N1", within ? PLACE + remarkOf(work) : ""],
    ],
    line,
  );
  return `${fields}ER  - `;
}

/** An item of CSL-JSON, in an array as reference managers import it. CSL 1.0.2 has no field for a romanised or translated title. */
export function cslJson(work: Work, within: boolean): string {
  const json = (value: unknown) => (value == null ? null : JSON.stringify(value));
  const day = (date: string | null) => json(date && { "date-parts": [parts(date)] });
  const line = (name: string, value: string | number) => `    "${name}": ${value},\n`;
  const fields = written(
    [
      ["id", `"${keyOf(work, within)}"`],
      ["type", json(within ? "webpage" : outlet(work) === null ? "document" : MEDIA[work.medium].csl)],
      ["title", json(work.title)],
      ["author", json(namesOf(work).map((literal) => ({ literal })))],
      ["container-title", json(within ? work.edition.title : outlet(work))],
      ["editor", within ? json([{ literal: work.edition.editor }]) : null],
      ["version", within ? json(work.edition.version) : null],
      ["genre", json(GENRES[work.genre])],
      ["issued", day(dayOf(work, within))],
      ["original-date", within ? day(work.date) : null],
      ...(within
        ? [
            gap("passages", line("locator", '"*"')),
            gap("url", line("URL", '"*"')),
            gap("parts", line("accessed", '{"date-parts":[[*]]}')),
            line("note", `"${PLACE}${JSON.stringify(remarkOf(work)).slice(1)}`),
          ]
        : []),
    ],
    line,
  );
  return `[\n  {\n${fields}    "language": ${json(work.language)}\n  }\n]`;
}
