import { type EditionPassage, sentenceIdsOf } from "../../edition/text/text.ts";
import type { Translations } from "../../output/content.ts";
import { placeOf, type Quoted } from "../../output/pages/quotes.ts";
import type { Language } from "../../schemas/common.ts";
import type { Translation } from "../../schemas/translation.ts";
import { codePoints, countCodePoints } from "../../shared/code-points.ts";
import { lookUp } from "../../shared/keyed.ts";

/** A sentence in another language. */
export type Rendered = Translation["sentences"][number];

/** The translation of a sentence into the language of a page; undefined where there is none. */
export function sentenceIn(language: Language, id: string, translations: Translations): Rendered | undefined {
  const own = lookUp(translations, language);
  return own && lookUp(own, id);
}

/**
 * The sentences that a quotation touches, translated: `000:8` 「相當於第四次公司變革」 → the one that says it. None where one
 * of them is not translated: half of a quotation would pass for all of it.
 */
export function sentencesOf(
  language: Language,
  quoted: Omit<Quoted, "passage">,
  passage: Pick<EditionPassage, "id" | "text" | "seed" | "edits" | "sentences" | "sentenceIds">,
  translations: Translations,
): readonly Rendered[] {
  const place = placeOf(passage, quoted);
  if (place === null) return [];
  const ids = sentenceIdsOf(passage).filter((_, i) => passage.sentences[i]![0] < place[1] && place[0] < passage.sentences[i]![1]);
  const found = ids.flatMap((id) => sentenceIn(language, id, translations) ?? []);
  return found.length === ids.length ? found : [];
}

/**
 * The translation of a whole passage in stretches; `named` are the sentences that a quotation touches, where they are not all of
 * them. Undefined where a sentence is not translated.
 */
export function passageIn(
  language: Language,
  quoted: Omit<Quoted, "passage">,
  passage: Parameters<typeof sentencesOf>[2],
  translations: Translations,
): readonly Stretch[] | undefined {
  const all = sentenceIdsOf(passage).flatMap((id) => sentenceIn(language, id, translations) ?? []);
  const touched = sentencesOf(language, quoted, passage, translations);
  if (all.length !== passage.sentences.length || touched.length === 0) return undefined;
  const join = (sentences: readonly Rendered[]) => sentences.map(({ text }) => text).join(" ");
  if (touched.length === all.length) return [{ text: join(all), named: false }];
  const first = all.indexOf(touched[0]!);
  const [before, after] = [all.slice(0, first), all.slice(first + touched.length)];
  return [
    { text: before.length === 0 ? "" : `${join(before)} `, named: false },
    { text: join(touched), named: true },
    { text: after.length === 0 ? "" : ` ${join(after)}`, named: false },
  ].filter(({ text }) => text !== "");
}

/** Sentences that belong together, such as those of a title, as one; undefined where one of them is not translated. */
export function joinedIn(language: Language, ids: readonly string[], translations: Translations): string | undefined {
  const found = ids.flatMap((id) => sentenceIn(language, id, translations)?.text ?? []);
  return found.length === ids.length && found.length > 0 ? found.join(" ") : undefined;
}

/** A stretch of a translation; `named` where it names the entity, or says the words, that are looked for. */
export interface Stretch {
  readonly text: string;
  readonly named: boolean;
}

/** A translated sentence in stretches, by where it names an entity. */
export function stretchesOf({ text, words }: Omit<Rendered, "id">, entity: string): readonly Stretch[] {
  const points = codePoints(text);
  const own = words.filter(([, , id]) => id === entity);
  const ends = [0, ...own.map(([start]) => start), ...own.map(([, end]) => end), countCodePoints(text)].sort((a, b) => a - b);
  return ends
    .slice(1)
    .map((end, i) => ({ text: points.slice(ends[i]!, end), named: i % 2 === 1 }))
    .filter((one) => one.text !== "");
}
