/** How Chinese is read aloud, for those who do not read it. */
import { toHans } from "../../edition/kernel/script.ts";
import type { EditionEntity } from "../../edition/registers/entities.ts";
import { familyLength } from "./latin.ts";

type Term = Pick<EditionEntity, "id" | "term" | "kind" | "spoken" | "readings">;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const join = (syllables: readonly string[]): string =>
  syllables.map((one, i) => (i > 0 && /^[aāáǎàeēéěèoōóǒò]/.test(one) ? `’${one}` : one)).join("");

/**
 * Terms in Hanyu Pinyin with tones, by words, each under its id; names with capitals; as the editor writes them where he does. Terms
 * without any Chinese are left out. A term that stands in another is a word, or words, of it.
 * @example 馬化騰 → "Mǎ Huàténg", 產業互聯網 → "chǎnyè hùliánwǎng", 930變革 → "930 biàngé"
 */
export function toSpoken(entities: readonly Term[]): [id: string, spoken: string][] {
  const terms = entities
    .map(({ term }) => term["zh-Hans"])
    .filter((term) => /^\p{Script=Han}{2,4}$/u.test(term))
    .sort((a, b) => b.length - a.length);
  return entities.flatMap(({ id, term, kind, spoken, readings }): [string, string][] => {
    const written = toHans(term["zh-Hant"]);
    const syllables = readings.find(([form]) => form === term["zh-Hant"])?.[1].split(" ");
    if (spoken !== null) return [[id, spoken]];
    if (syllables === undefined) return [];
    const words =
      kind === "person"
        ? personOf(written)
        : wordsOf(
            written,
            terms.filter((one) => one !== written && written.includes(one)),
          );
    const read = words.flatMap((word) => {
      const own = [...word].flatMap((one) => (isHan(one) ? syllables.shift()! : []));
      if (own.length === 0) return word.replace(/[^\p{L}\p{N}]+/gu, "") || [];
      return kind === "concept" ? join(own) : capital(join(own));
    });
    return [[id, read.join(" ")]];
  });
}

/** Words as they are parted by a dictionary; single characters that it leaves one beside the other are a word that it does not know. */
function wordsOf(written: string, known: readonly string[]): string[] {
  const parts = known.length === 0 ? [written] : written.split(new RegExp(`(${known.join("|")})`)).filter((part) => part !== "");
  return parts.flatMap((part) => {
    const words: string[] = [];
    let single = false;
    for (const { segment } of segmenter.segment(part)) {
      const alone = /^\p{Script=Han}$/u.test(segment);
      if (alone && single) words.push(words.pop()! + segment);
      else words.push(segment);
      single = alone;
    }
    return words;
  });
}

const personOf = (name: string): string[] => {
  const characters = [...name];
  const length = familyLength(name);
  return [characters.slice(0, length).join(""), characters.slice(length).join("")];
};
