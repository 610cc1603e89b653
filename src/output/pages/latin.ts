/** Names and titles in Latin letters, for references: by the glossary, else in pinyin without tones. */
import { pinyin } from "pinyin-pro";
import { toHans } from "../../edition/kernel/script.ts";
import type { EditionEntity } from "../../edition/registers/entities.ts";
import type { Latin } from "../../shared/citing/cite.ts";

type Entities = readonly Pick<EditionEntity, "kind" | "term" | "aliases">[];

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A syllable for each code point; what is not Chinese stays. Read at a stretch, as neighbours decide how a character is read. */
const syllablesOf = (text: string): string[] => pinyin(toHans(text), { toneType: "none", type: "array", nonZh: "spaced" });
/** Syllables of one word: an apostrophe before a vowel. @example ["xi", "an"] → "xi’an" */
const join = (syllables: readonly string[]): string =>
  syllables.map((syllable, i) => (i > 0 && /^[aoe]/.test(syllable) ? `’${syllable}` : syllable)).join("");
const joined = (word: string): string => join(syllablesOf(word));

const entityOf = (name: string, entities: Entities) =>
  entities.find(({ term, aliases }) => term["zh-Hant"] === name || term["zh-Hans"] === name || aliases.includes(name));
/** The English name of the glossary, without what stands in parentheses. @example "Ma Huateng (Pony Ma)" → "Ma Huateng" */
const englishOf = (name: string, entities: Entities): string | undefined => entityOf(name, entities)?.term.en?.replace(/ \(.*$/, "");

/** Family names of two characters. */
const DOUBLE = /^(?:歐陽|司馬|上官|諸葛|司徒|夏侯|皇甫|東方|尉遲|公孫|慕容|令狐|端木|南宮|欧阳|司马|诸葛|东方|尉迟|公孙|南宫)/;

/** How many characters of a Chinese name are the family's. */
export const familyLength = (name: string): number => (DOUBLE.test(name) || [...name].length > 3 ? 2 : 1);

/** A person's name in two. Of a name in Latin letters the last word is the family's. */
export function toPerson(name: string, entities: Entities): Latin["authors"][number] {
  const length = familyLength(name);
  const family = isHan(name) ? capital(joined([...name].slice(0, length).join(""))) : null;
  const words = (
    englishOf(name, entities) ?? (family === null ? name : `${family} ${capital(joined([...name].slice(length).join("")))}`)
  ).split(" ");
  return words[0] === family ? { family, given: words.slice(1).join(" ") } : { family: words.at(-1)!, given: words.slice(0, -1).join(" ") };
}

/** @example "騰訊" → "Tencent", "南方都市報" → "Nanfang Dushi Bao" */
export const toOrganisation = (name: string, entities: Entities): string =>
  englishOf(name, entities) ??
  (isHan(name)
    ? wordsOf(name)
        .map(({ spoken }) => capital(spoken))
        .join(" ")
    : name);

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
/** Words as written, and in pinyin. */
function wordsOf(text: string): { written: string; spoken: string }[] {
  const syllables = syllablesOf(text);
  return [...segmenter.segment(text)].map(({ segment }) => {
    const own = syllables.splice(0, [...segment].length);
    return { written: segment, spoken: isHan(segment) ? join(own) : segment };
  });
}

/** Marks of Chinese as those of English. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ "，": ", ", "、": ", ", "：": ": ", "；": "; ", "。": ". ", "？": "? ", "！": "! ", "（": " (", "）": ") ", "—": "—" },
  ...{ "「": " “", "」": "” ", "『": " ‘", "』": "’ ", "《": " “", "》": "” ", "〈": " ‘", "〉": "’ " },
};

/** A title in pinyin by words, in sentence case, with the names of the glossary capitalised. Where words are parted wrongly, the editor gives it. */
export function toPinyin(title: string, entities: Entities): string {
  if (!isHan(title)) return title;
  const names = entities
    .filter(({ kind }) => kind !== "concept")
    .map(({ term }) => term["zh-Hant"])
    .filter((name) => isHan(name) && title.includes(name))
    .sort((a, b) => b.length - a.length);
  const parted =
    names.length === 0
      ? [title]
      : title.split(new RegExp(`(${names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`));
  const spoken = parted.flatMap((part) => {
    if (names.includes(part)) {
      const person = entityOf(part, entities)?.kind === "person" ? toPerson(part, []) : null;
      return [person === null ? capital(joined(part)) : `${person.family} ${person.given}`];
    }
    return wordsOf(part).map(({ written, spoken }) => MARKS[written] ?? spoken);
  });
  return spoken
    .map((word) => ` ${word}`)
    .join("")
    .replace(/\s+/g, " ")
    .replace(/([“‘(]) /g, "$1")
    .replace(/ ([,:;.?!”’)])/g, "$1")
    .trim()
    .replace(/(^|[:.?!] )([“‘(]?)(\p{L})/gu, (_, before, open, letter) => before + open + letter.toUpperCase());
}
