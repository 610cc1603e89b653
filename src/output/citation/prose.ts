/**
 * The styles in which readers write references: to this edition or its translation with gaps, or to the source as it was published.
 * An address ends a reference, without the full stop that some styles ask for: copied, the stop would become part of it.
 */
import { american, gap, modern, type Part, parts, type Work } from "../../shared/citing/cite.ts";
import { clause, isHan, italic, quoted, sentences, stop } from "./marks.ts";

/** In brackets where the source does not print it. */
const dated = ({ date, inferred }: Work, format: (date: string) => string, none: string): string =>
  date === null ? none : inferred ? `[${format(date)}]` : format(date);
/** The publisher, where it is not named as the author already. */
const outlet = ({ authors, publisher }: Work): string | null => (authors.length > 0 ? publisher : null);
const latinOutlet = ({ authors, latin }: Work): string | null => (authors.length > 0 ? latin.publisher : null);
const GENRES: Record<Work["genre"], string | null> = { "press-release": "Press release", interview: "Interview", article: null };

/** Whose translation is cited and how far it has come; "" where the text itself is. @example "English translation (revised) by the Editors of Short Texts" */
const translated = (part: Part): string =>
  typeof part === "string" ? "" : `${part.name} translation (${part.status}) by ${inSentence(part.by)}`;
/** A name as it stands within a sentence. */
const inSentence = (name: string): string => name.replace(/^The /, "the ");

const GBT_MEDIA: Record<Work["medium"], string> = { website: "EB/OL", newspaper: "N", magazine: "J" };

/**
 * GB/T 7714—2015, numeric style. A part of something greater: of the part its day, of the whole its version and year. Of more than three authors the first three and 等 (8.1.2). A date that the source does not print stands
 * in brackets as one that is estimated does; the day of publication in parentheses, that of access in brackets.
 */
export function gbt7714(work: Work, part: Part): string {
  const within = part !== "source";
  const { title, edition, medium, authors, publisher } = work;
  const all = authors.length > 0 ? authors : publisher === null ? [] : [publisher];
  const names = clause(...all.slice(0, 3), all.length <= 3 ? null : isHan(all.slice(0, 3).join("")) ? "等" : "et al");
  const head = sentences(stop(names), title);
  const date = dated(work, (day) => day, "");
  if (!within) {
    const issued = medium === "website" && date !== "" && outlet(work) !== null ? `${parts(work.date!)[0]}(${date})` : date;
    return sentences(`${head}[${outlet(work) === null ? "Z" : GBT_MEDIA[medium]}].`, stop(clause(outlet(work), issued)));
  }
  const when = date === "" ? "" : `. (${date})`;
  const inside = `${edition.editor}. ${edition.title}. ${edition.version}版. ${parts(edition.date)[0]}`;
  const other = typeof part === "string" ? "" : `. ${part.byInChinese}, ${part.whatInChinese}`;
  return `${head}[EB/OL]${other}${when}//${inside}${gap("passages", ": 第 * 段")}${gap("iso", "[*]")}.${gap("url", " *")}`;
}

/**
 * Publication Manual of the American Psychological Association, 7th edition. Up to twenty authors, of more the first nineteen and the
 * last (9.8). What is not in Latin letters is romanised, the title of the work cited translated in brackets behind it (9.38); what kind
 * of work it is has brackets of its own (9.21). A title that stands for itself is italic, one in something greater is not (9.19).
 * What this edition prints again has the edition's year, and tells when it was published first (9.41); that stands before the address.
 * There are no brackets within the parentheses of a date: what a date rests on that the source does not print, the page about the texts tells.
 */
export function apa(work: Work, part: Part): string {
  const within = part !== "source";
  const { latin, medium } = work;
  const translation = typeof part === "string" ? null : part;
  const kind = translation === null ? null : `${translation.name} translation, ${translation.status}`;
  const genre = [GENRES[work.genre], kind].filter((one) => one !== null).join("; ") || null;
  const issued = work.date === null ? null : `${parts(work.date)[0]}, ${american(work.date).replace(/, \d+$/, "")}`;
  const date = `(${within ? parts(work.edition.date)[0] : (issued ?? "n.d.")}).`;
  const alone = !within && (medium === "website" || outlet(work) === null);
  const title = sentences(
    alone ? italic(latin.title) : latin.title,
    ...[latin.translation, genre].map((one) => (one === null ? "" : `[${one}]`)),
    translation === null ? "" : `(${translation.by}, Trans.)`,
  );
  const head = sentences(
    ...(work.authors.length > 0 || latin.publisher !== null ? [stop(apaNames(work)), date, stop(title)] : [stop(title), date]),
  );
  if (!within) return sentences(head, stop(alone ? (latinOutlet(work) ?? "") : italic(latinOutlet(work)!)));
  const numbered = `(Version ${work.edition.version}${gap("one", ", para. *")}${gap("many", ", paras. *")})`;
  const inside = `In ${latin.editor} (Ed.), ${italic(latin.edition)} ${numbered}.`;
  return `${sentences(head, inside, issued === null ? "" : `(Original work published ${issued}).`)}${gap("american", " Retrieved *, from")}${gap("url", " *")}`;
}

function apaNames({ latin }: Work): string {
  const names = latin.authors.map(({ family, given }) =>
    clause(
      family,
      given.replace(/\p{L}[^\s-]*/gu, (name) => `${[...name][0]}.`),
    ),
  );
  if (names.length === 0) return latin.publisher ?? "";
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, . . . ${names.at(-1)}`;
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
}

/** Who edited it, which version it is, and its year. @example "edited by the Editors of Short Texts, version 0.2.0, 2026" */
const answeredFor = ({ latin, edition }: Work): string =>
  clause(`edited by ${inSentence(latin.editor)}`, `version ${edition.version}`, String(parts(edition.date)[0]));

/** A name with its characters behind it. */
const beside = (name: string, written: string): string => (isHan(written) ? `${name} ${written}` : name);
/** The authors in full, each as its language orders it, but for a first one whose family name is put first. `original`: with the characters. */
function fullNames({ authors, latin, publisher }: Work, original: boolean): readonly string[] {
  const own = (name: string, written: string) => (original ? beside(name, written) : name);
  if (authors.length === 0) return latin.publisher === null ? [] : [own(latin.publisher, publisher!)];
  return latin.authors.map(({ family, given }, i) => {
    const written = authors[i]!;
    if (isHan(written)) return own(sentences(family, given), written);
    return i === 0 ? clause(family, given) : sentences(given, family);
  });
}

/**
 * The Chicago Manual of Style, 18th edition, bibliography. Up to six authors, of more the first three and “et al.”. What is Chinese is
 * romanised, its characters behind it without quotation marks or italics, the translation of the title in brackets. A website has no italics.
 */
export function chicago(work: Work, part: Part): string {
  const within = part !== "source";
  const { latin, title } = work;
  const all = fullNames(work, true);
  const last = all.length > 6 ? "et al." : `and ${all.at(-1)}`;
  const listed = all.length > 6 ? all.slice(0, 3) : all.slice(0, -1);
  const names =
    all.length < 2 ? (all[0] ?? "") : all.length === 2 && isHan(work.authors[0]!) ? sentences(...listed, last) : clause(...listed, last);
  const translation = latin.translation === null ? "" : `[${latin.translation}]`;
  const cited = isHan(title) ? stop(sentences(quoted(latin.title), title, translation)) : quoted(stop(headlineOf(work)));
  const head = sentences(stop(names), cited);
  const date = dated(work, american, "n.d.");
  const publisher = latinOutlet(work) && beside(work.medium === "website" ? latinOutlet(work)! : italic(latinOutlet(work)!), outlet(work)!);
  if (!within) return sentences(head, stop(clause(publisher ?? GENRES[work.genre], date)));
  const inside = `In ${beside(italic(latin.edition), work.edition.title)}, ${answeredFor(work)}${gap("one", ", par. *")}${gap("many", ", pars. *")}.`;
  const other = stop(translated(part));
  return `${sentences(head, stop(clause(publisher, date)), other, inside)}${gap("american", " Accessed *.")}${gap("url", " *")}`;
}

/**
 * MLA Handbook, 9th edition; the day of access before the address, which stands last. Of three authors or more the first and “et al.”.
 * Names are romanised; a title stays in its characters, with a translation in brackets (5.30).
 */
export function mla(work: Work, part: Part): string {
  const within = part !== "source";
  const { latin } = work;
  const all = fullNames(work, false);
  const names = all.length > 2 ? clause(all[0]!, "et al.") : all.join(", and ");
  const own = headlineOf(work);
  const cited = latin.translation === null ? quoted(stop(own)) : `${quoted(own)} [${quoted(inHeadlineCase(latin.translation))}].`;
  const head = sentences(stop(names), cited);
  const date = dated(work, modern, "");
  if (!within) return sentences(head, stop(clause(latinOutlet(work) === null ? GENRES[work.genre] : italic(latinOutlet(work)!), date)));
  const inside = `${italic(latin.edition)}, ${answeredFor(work)}${gap("one", ", par. *")}${gap("many", ", pars. *")}${gap("modern", ". Accessed *")}`;
  return `${sentences(head, stop(translated(part)), stop(date), inside)}${gap("url", ", *")}${gap("end")}`;
}

/** The title as written; an English one in headline case. */
const headlineOf = ({ title, language }: Work): string => (language.startsWith("en") ? inHeadlineCase(title) : title);

/** Words that stay small within a headline: articles, conjunctions that join, prepositions, and the “to” of infinitives. */
const SMALL = new Set("a an and as at between but by for from in into nor of on or over so the to under up with yet".split(" "));
/** @example "what is it for?" → "What Is It For?", "a first-phase aim" → "A First-Phase Aim" */
export const inHeadlineCase = (text: string): string =>
  text.replace(/\p{L}[\p{L}\p{M}’-]*/gu, (word, at: number) => {
    const ends = at === 0 || /[:.?!“‘—]\s*$/.test(text.slice(0, at)) || !/\p{L}/u.test(text.slice(at + word.length));
    const parts = word
      .split("-")
      .map((part, i) => ((i > 0 || !ends) && SMALL.has(part) ? part : part.charAt(0).toUpperCase() + part.slice(1)));
    return parts.join("-");
  });
