/** A sentence and its translation light together, whichever the pointer or a finger is on; so do those that a number names by the arrow keys, and those that the address names. */

const SENTENCE = ".text .s, .text .t[data-of]";
/** The id of a sentence, or of that which it translates. */
const placeOf = ({ id, dataset }: HTMLElement): string => id || dataset["of"]!;
const translationsOf = (place: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-of="${CSS.escape(place)}"]`)];

let place: string | null = null;
let lit: readonly HTMLElement[] = [];

function light(next: string | null): void {
  if (next === place) return;
  for (const one of lit) one.classList.remove("lit");
  const sentence = next === null ? null : document.getElementById(next);
  const translations = next === null ? [] : translationsOf(next);
  lit = sentence === null || translations.length === 0 ? [] : [sentence, ...translations];
  for (const one of lit) one.classList.add("lit");
  place = next;
}

document.addEventListener("pointerover", ({ target }) => {
  const sentence = target instanceof Element ? target.closest<HTMLElement>(SENTENCE) : null;
  light(sentence === null ? null : placeOf(sentence));
});
/** The number of a passage, in focus, names a sentence by the arrow keys. */
function follow(): void {
  const number = document.activeElement?.closest<HTMLAnchorElement>(".number");
  if (number != null) light(number.hash.slice(1));
}
document.addEventListener("keydown", follow);
document.addEventListener("focusout", () => light(null));
document.documentElement.addEventListener("pointerleave", () => light(null));

/** Marks the translation of the sentence that the address names, as the style sheet marks the sentence. */
export function markNamed(): void {
  for (const one of document.querySelectorAll(".t.named")) one.classList.remove("named");
  for (const one of translationsOf(location.hash.slice(1))) one.classList.toggle("named", one.matches(".t"));
}
addEventListener("hashchange", markNamed);
markNamed();
