/** Many texts from few, for measuring: the paragraphs of a text in another order, its emendations and translations with them. */
import type { EditionText } from "../../edition/text/text.ts";
import type { EmendationFile } from "../../schemas/edit.ts";
import type { TranslationFile } from "../../schemas/translation.ts";
import { codePoints } from "../../shared/code-points.ts";

export interface Synthesis {
  readonly seed: string;
  readonly emendations: EmendationFile;
  readonly translations: readonly TranslationFile[];
}

/** Numbers from 0 to 1 that look random and are the same every time. */
export function createRandom(start: number): () => number {
  let state = (start * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The text with its paragraphs and answers exchanged; `number` decides the order, `id` is the new text's id. */
export function synthesise(
  text: EditionText,
  emendations: EmendationFile,
  translations: readonly TranslationFile[],
  id: string,
  number: number,
): Synthesis {
  const random = createRandom(number);
  const movable = text.passages.flatMap(({ kind }, i) => (kind === "paragraph" || kind === "answer" ? [i] : []));
  const order = [...movable];
  for (let i = order.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [order[i], order[k]] = [order[k]!, order[i]!];
  }
  const from = new Map(movable.map((place, i) => [place, order[i]!]));
  const to = new Map([...from].map(([place, passage]) => [passage, place]));
  const source = codePoints(text.source);
  let seed = "";
  let at = 0;
  text.passages.forEach(({ seed: [start, end] }, i) => {
    const moved = text.passages[from.get(i) ?? i]!;
    seed += source.slice(at, start) + source.slice(...moved.seed);
    at = end;
  });
  const moved = (passage: string) => {
    const place = text.passages.findIndex((one) => one.id === passage);
    return `${id}:${(to.get(place) ?? place) + 1}`;
  };
  return {
    seed: seed + source.slice(at),
    emendations: emendations.map((entry) => (entry.passage === undefined ? entry : { ...entry, passage: moved(entry.passage) })),
    translations: translations.map((file) => ({
      ...file,
      unrendered: [],
      sentences: withOwnWords(file.sentences, number).map((one) => {
        const [, passage, sentence] = /^(.*)\.(\d+)$/.exec(one.id)!;
        return { ...one, id: `${moved(passage!)}.${sentence}` };
      }),
    })),
  };
}

/** Letters of a word that a text may have for itself. */
const RARE = 6;

/** Every text has words that no other has: long ones that it has once become its own, as vocabularies grow with texts. */
function withOwnWords(sentences: TranslationFile["sentences"], number: number): TranslationFile["sentences"] {
  const counts = new Map<string, number>();
  const words = /\p{L}+/gu;
  for (const { text } of sentences) for (const [word] of text.matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const own = [...String(number)].map((digit) => "aeioubdgkm"[Number(digit)]).join("");
  return sentences.map((one) => ({
    ...one,
    text: one.text.replace(words, (word) => (word.length >= RARE && counts.get(word) === 1 ? word + own : word)),
  }));
}
