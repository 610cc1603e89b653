/**
 * References in the styles that readers are asked for, of a source as it was published and of this edition of it.
 * Small and pure: the page sets them when it is built, and the browser again for a passage or a selection.
 * Chinese names are not inverted and have no initials, so the styles need no processor here.
 * An address ends a reference, without the full stop that some styles ask for: copied, the stop would become part of it.
 */

/** A text as one refers to it, in one script. */
export interface Work {
  /** @example "003" */
  readonly id: string;
  readonly title: string;
  /** Persons; where there are none, the publisher answers for the text. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** The source does not print its date. */
  readonly inferred: boolean;
  readonly genre: "press-release" | "interview" | "article";
  /** What its publisher put it out on. */
  readonly medium: "website" | "newspaper" | "magazine";
  /** Language tag. @example "zh-Hant" */
  readonly language: string;
  /** Title of this edition. */
  readonly edition: string;
  /** What one who quotes has to know of the wording. */
  readonly caveat: string;
}

/** What of this edition is cited. */
export interface Place {
  /** Address of the text, the passage or the selection; null where it is not known yet. */
  readonly url: string | null;
  /** @example "31", "31–33"; null for the whole text */
  readonly passages: string | null;
  /** Day of access, ISO 8601; null where nobody has read it yet. */
  readonly accessed: string | null;
}

export const STYLES = ["gbt7714", "apa", "chicago", "mla", "bibtex", "ris", "csl-json"] as const;
export type Style = (typeof STYLES)[number];

/** A reference. `place`: in this edition; null: the source as it was published. */
export const cite = (style: Style, work: Work, place: Place | null): string => FORMATS[style](work, place);

type Format = (work: Work, place: Place | null) => string;
const FORMATS: Record<Style, Format> = { gbt7714, apa, chicago, mla, bibtex, ris, "csl-json": cslJson };

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

const parts = (date: string) => date.split("-").map(Number) as [number, number, number];
const american = (date: string): string => {
  const [year, month, day] = parts(date);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
};
const modern = (date: string): string => {
  const [year, month, day] = parts(date);
  return `${day} ${SHORT_MONTHS[month - 1]} ${year}`;
};
/** In brackets where the source does not print it. */
const dated = ({ date, inferred }: Work, format: (date: string) => string, none: string): string =>
  date === null ? none : inferred ? `[${format(date)}]` : format(date);

const namesOf = ({ authors, publisher }: Work): readonly string[] => (authors.length > 0 ? authors : publisher === null ? [] : [publisher]);
const listed = (names: readonly string[], pair: string, last: string): string =>
  names.length <= 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}${names.length === 2 ? pair : last}${names.at(-1)}`;
/** With a full stop, unless it ends with a mark that closes. */
const stop = (text: string): string => (text === "" || /[.?!。？！]$/.test(text) ? text : `${text}.`);
/** The publisher, where it is not named as the author already. */
const outlet = ({ authors, publisher }: Work): string | null => (authors.length > 0 ? publisher : null);
const clause = (...items: readonly (string | null | false)[]): string =>
  items.filter((item) => item !== null && item !== false && item !== "").join(", ");
const sentences = (...items: readonly string[]): string => items.filter((item) => item !== "").join(" ");

/** GB/T 7714—2015, numeric style. */
function gbt7714(work: Work, place: Place | null): string {
  const names = namesOf(work).join(", ");
  const head = names === "" ? work.title : `${names}. ${work.title}`;
  const date = dated(work, (day) => day, "");
  if (place === null) {
    const issued = work.medium === "website" && date !== "" && outlet(work) !== null ? `${parts(work.date!)[0]}(${date})` : date;
    return sentences(`${head}[${outlet(work) === null ? "Z" : MEDIA[work.medium].gbt7714}].`, stop(clause(outlet(work), issued)));
  }
  const when = date === "" ? "" : `(${date})`;
  const passages = place.passages === null ? "" : `${when === "" ? "" : ": "}第 ${place.passages} 段`;
  const accessed = place.accessed === null ? "" : `[${place.accessed}]`;
  return sentences(`${head}[EB/OL]//${work.edition}.`, stop(when + passages + accessed), place.url ?? "");
}

/** What the styles call what a text came out on. */
const MEDIA = {
  website: { gbt7714: "EB/OL", ris: "ELEC", csl: "webpage", bibtex: "misc" },
  newspaper: { gbt7714: "N", ris: "NEWS", csl: "article-newspaper", bibtex: "article" },
  magazine: { gbt7714: "J", ris: "MGZN", csl: "article-magazine", bibtex: "article" },
} as const;

const GENRES: Record<Work["genre"], string | null> = { "press-release": "Press release", interview: "Interview", article: null };
const paragraphs = (passages: string | null, one: string, many: string): string | null =>
  passages === null ? null : `${passages.includes("–") ? many : one} ${passages}`;

/** Publication Manual of the American Psychological Association, 7th edition. */
function apa(work: Work, place: Place | null): string {
  const genre = GENRES[work.genre];
  const date = `(${dated(work, (day) => `${parts(day)[0]}, ${american(day).replace(/, \d+$/, "")}`, "n.d.")}).`;
  const title = genre === null ? stop(work.title) : `${work.title} [${genre}].`;
  const names = stop(listed(namesOf(work), ", & ", ", & "));
  const head = names === "" ? sentences(title, date) : sentences(names, date, title);
  if (place === null) return sentences(head, stop(outlet(work) ?? ""));
  const passages = paragraphs(place.passages, "para.", "paras.");
  const inside = `In ${work.edition}${passages === null ? "" : ` (${passages})`}.`;
  if (place.url === null) return sentences(head, inside);
  return sentences(head, inside, place.accessed === null ? place.url : `Retrieved ${american(place.accessed)}, from ${place.url}`);
}

/** The Chicago Manual of Style, 17th edition, bibliography. */
function chicago(work: Work, place: Place | null): string {
  const head = sentences(stop(listed(namesOf(work), " and ", ", and ")), `“${stop(work.title)}”`);
  const date = dated(work, american, "n.d.");
  if (place === null) return sentences(head, stop(clause(outlet(work) ?? GENRES[work.genre], date)));
  const inside = `In ${clause(work.edition, paragraphs(place.passages, "par.", "pars."))}.`;
  const accessed = place.accessed === null ? "" : `Accessed ${american(place.accessed)}.`;
  return sentences(head, stop(clause(outlet(work), date)), inside, accessed, place.url ?? "");
}

/** MLA Handbook, 9th edition; the day of access before the address, which stands last. */
function mla(work: Work, place: Place | null): string {
  const head = sentences(stop(listed(namesOf(work), ", and ", ", and ")), `“${stop(work.title)}”`);
  const date = dated(work, modern, "");
  if (place === null) return sentences(head, stop(clause(outlet(work) ?? GENRES[work.genre], date)));
  const edition = clause(work.edition, paragraphs(place.passages, "par.", "pars."));
  const inside = place.accessed === null ? edition : `${edition}. Accessed ${modern(place.accessed)}`;
  return sentences(head, stop(date), place.url === null ? `${inside}.` : clause(inside, place.url));
}

/** Tells apart what is cited of one text. @example "xinlantu-003-p31-33" */
const keyOf = (work: Work, place: Place | null): string =>
  place === null ? `source-${work.id}` : `xinlantu-${work.id}${place.passages === null ? "" : `-p${place.passages.replace("–", "-")}`}`;

const noteOf = (work: Work, place: Place | null): string =>
  place === null ? "" : place.passages === null ? work.caveat : `第 ${place.passages} 段。${work.caveat}`;

function bibtex(work: Work, place: Place | null): string {
  const inTex = (text: string) => text.replace(/[&%$#_{}]/g, "\\$&");
  const [year, month] = work.date === null ? [] : parts(work.date);
  const fields: readonly (readonly [string, string | number | null | undefined])[] = [
    [
      "author",
      namesOf(work)
        .map((name) => `{${inTex(name)}}`)
        .join(" and "),
    ],
    ["title", `{${inTex(work.title)}}`],
    place === null
      ? [work.medium === "website" ? "howpublished" : "journal", outlet(work) && `{${inTex(outlet(work)!)}}`]
      : ["booktitle", `{${inTex(work.edition)}}`],
    ["date", work.date],
    ["year", year],
    ["month", month],
    ["url", place?.url],
    ["urldate", place?.accessed],
    ["language", work.language],
    ["note", inTex(noteOf(work, place))],
  ];
  const type = place !== null ? "incollection" : outlet(work) === null ? "misc" : MEDIA[work.medium].bibtex;
  const lines = fields.filter(([, value]) => value != null && value !== "").map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${keyOf(work, place)},\n${lines.join(",\n")}\n}`;
}

function ris(work: Work, place: Place | null): string {
  const day = (date: string) => date.replaceAll("-", "/");
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["TY", place !== null ? "ELEC" : outlet(work) === null ? "GEN" : MEDIA[work.medium].ris],
    ...namesOf(work).map((name) => ["AU", name] as const),
    ["TI", work.title],
    ["T2", place === null ? outlet(work) : work.edition],
    ["DA", work.date && day(work.date)],
    ["PY", work.date?.slice(0, 4)],
    ["SP", place?.passages],
    ["UR", place?.url],
    ["Y2", place?.accessed && day(place.accessed)],
    ["LA", work.language],
    ["N1", noteOf(work, place)],
  ];
  const lines = fields.filter(([, value]) => value != null && value !== "").map(([tag, value]) => `${tag}  - ${value}`);
  return `${lines.join("\n")}\nER  - `;
}

/** An item of CSL-JSON, in an array as reference managers import it. */
function cslJson(work: Work, place: Place | null): string {
  const date = (day: string | null | undefined) => (day == null ? undefined : { "date-parts": [parts(day)] });
  const item = {
    id: keyOf(work, place),
    type: place !== null ? "webpage" : outlet(work) === null ? "document" : MEDIA[work.medium].csl,
    title: work.title,
    author: namesOf(work).map((literal) => ({ literal })),
    "container-title": (place === null ? outlet(work) : work.edition) ?? undefined,
    genre: GENRES[work.genre] ?? undefined,
    issued: date(work.date),
    locator: place?.passages ?? undefined,
    URL: place?.url ?? undefined,
    accessed: date(place?.accessed),
    language: work.language,
    note: noteOf(work, place) || undefined,
  };
  return JSON.stringify([item], null, 2);
}
