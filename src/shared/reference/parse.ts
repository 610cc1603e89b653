/**
 * What a reader who writes nothing but a reference refers to. Whatever says more, or may be something else (`2021`, `08:12`,
 * `p31x`), is none.
 */
import { parseAddress } from "./address.ts";
import type { CitedText, ReferenceCatalogue, Referred } from "./catalogue.ts";
import { parseCitation } from "./citation.ts";
import { NUMBER, parseNumber, UNTIL } from "./numbers.ts";
import { resolve, type Written } from "./resolve.ts";

/** Longer is none. UTF-16 units. */
const LONGEST = 4000;

const ID = new RegExp(`^(\\d+):(\\d+)(?:\\.(\\d+))?(?:${UNTIL}(?:\\d+:)?(\\d+)(?:\\.\\d+)?)?$`, "u");
/** p31, #p31.2, p31–p33, p. 31, pp. 31–33 */
const ANCHOR = new RegExp(`^(?:#?p|pp?\\.\\s*)(\\d+)(?:\\.(\\d+))?(?:${UNTIL}p?(\\d+)(?:\\.\\d+)?)?$`, "iu");
/** 第 31 段, 第31.2段, 第 31–33 段, 第31段到第33段, 第31段第2句 */
const ORDINAL = new RegExp(
  `^第\\s*(${NUMBER})(?:\\.(\\d+))?(?:(?:\\s*段)?${UNTIL}第?\\s*(${NUMBER}))?\\s*(?:自然)?段(?:\\s*[,、]?\\s*第\\s*(${NUMBER})\\s*句)?$`,
  "u",
);
const PARAGRAPH = /^(?:par(?:as|a|s)?\.|paragraphs?) ?(\d+)(?:[-–](\d+))?$/iu;
const BARE = new RegExp(`^(\\d+)(?:\\.(\\d+))?(?:${UNTIL}(\\d+))?$`, "u");
/** A number behind the name of a text is one of a passage up to here; 專訪 2021 asks for the year. */
const MOST = 999;
/** What may stand around a reference. */
const AROUND = /^[\s（(［[〔【〈《「『“"]+|[\s）)］\]〕】〉》」』”"。.．,，、;；]+$/gu;
const LEADS = /^(?:參見|参见|參看|参看|引自|出自|見於|见于|見|见|載|载|據|据|出處|出处|來源|来源|source|from|see|cf\.?)\s*[:：]?\s*/iu;

/** Whether a string may be a reference at all: cheap, and without knowing what there is. */
export const mayRefer = (text: string): boolean =>
  /\d[:：]\d|[/#]|段|\bpars?a?s?\.|\bpp?\.\s*\d|(?:^|[^\d])[pｐ][\d０-９]|[\p{L}》〉」』”]\s*[\d０-９]|[[@]|[.?!][”"] |TY {2}- |%2F/iu.test(
    text,
  );

export function parseReference(input: string, catalogue: ReferenceCatalogue): Referred | null {
  if (input.length > LONGEST) return null;
  const whole = input.trim();
  const cited = parseCitation(whole, catalogue);
  if (cited !== null) return cited;
  const bare = whole.replace(AROUND, "").replace(LEADS, "").trim();
  if (bare === "") return null;
  if (!/\s/.test(bare)) {
    const addressed = /^#/.test(bare) ? null : parseAddress(bare, catalogue);
    if (addressed !== null) return addressed;
  }
  return parseWritten(bare.normalize("NFKC"), catalogue);
}

function parseWritten(text: string, { texts, places }: ReferenceCatalogue): Referred | null {
  const [, id, ...numbers] = ID.exec(text) ?? [];
  if (id !== undefined) {
    const own = texts.find((one) => one.id === id);
    return own === undefined ? null : resolve([own], toWritten(...numbers));
  }
  const anywhere = readAnchorName(text) ?? (/\d/.test(text) ? (readOrdinal(text) ?? readPlace(text, places)) : null);
  if (anywhere !== null) return resolve(texts, anywhere);
  for (const own of [...texts].sort((a, b) => longest(b) - longest(a))) {
    for (const name of [...namesOf(own), own.id]) {
      if (!text.toLowerCase().startsWith(name.toLowerCase())) continue;
      const rest = text.slice(name.length).replace(/^[》〉」』”"]*\s*[,:.·#,、]?\s*/u, "");
      const isNumbered = name === own.id ? null : readBare(rest);
      const written = readOrdinal(rest) ?? readAnchorName(rest) ?? readPlace(rest, places) ?? isNumbered;
      if (rest !== "" && written !== null) return resolve([own], written);
    }
  }
  return null;
}

const namesOf = ({ label, titles }: CitedText): string[] => [...titles, ...Object.values(label)].map((name) => name.normalize("NFKC"));
const longest = (text: CitedText): number => Math.max(...namesOf(text).map(({ length }) => length));

function readAnchorName(text: string): Written | null {
  const [, ...numbers] = ANCHOR.exec(text) ?? [];
  return numbers.length === 0 ? null : toWritten(...numbers);
}

function readBare(text: string): Written | null {
  const [, ...numbers] = BARE.exec(text) ?? [];
  return numbers.length === 0 || Number(numbers[0]) > MOST ? null : toWritten(...numbers);
}

function readOrdinal(text: string): Written | null {
  const [, passage, sentence, until, sentenceBehind] = ORDINAL.exec(text) ?? [];
  if (passage !== undefined) return toWritten(passage, sentence ?? sentenceBehind, until);
  const [, paragraph, last] = PARAGRAPH.exec(text) ?? [];
  return paragraph === undefined ? null : toWritten(paragraph, undefined, last);
}

/** As pages of some language write it. “passage 31”, “passages 31–33”, “passage 31, sentence 2” */
function readPlace(text: string, places: readonly string[]): Written | null {
  for (const place of places) {
    const { n, part, until, s } = toPattern(place).exec(text)?.groups ?? {};
    if (n !== undefined) return toWritten(n, s ?? part, until);
  }
  return null;
}

/** `passage {n}, sentence {s}` as a pattern; spaces may be left out, a word may be a plural, and a sentence alone is named as 31.2. */
function toPattern(place: string): RegExp {
  const pattern = place
    .normalize("NFKC")
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/[,;]?\s+/g, "\\s*[,;]?\\s*")
    .replace(/(\p{Script=Latin})(?=\\s\*)/gu, "$1\\p{L}?")
    .replace("{n}", `(?<n>${NUMBER})(?:\\.(?<part>\\d+))?(?:${UNTIL}(?<until>${NUMBER}))?`)
    .replace("{s}", place.includes("{n}") ? `(?<s>${NUMBER})` : "(?<n>\\d+)\\.(?<part>\\d+)");
  return new RegExp(`^${pattern}$`, "iu");
}

function toWritten(passage?: string, sentence?: string, until?: string): Written {
  const [first, part, last] = [passage, sentence, until].map((one) => (one === undefined ? null : parseNumber(one)));
  return { passage: first ?? 0, sentence: part ?? null, until: last === null || last === undefined || last <= first! ? null : last };
}
