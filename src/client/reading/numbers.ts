/** The number of a passage names the sentence the reader points at, and steps through the sentences by the arrow keys. */
import { type PassageOnPage, passageAt, passages } from "./passages.ts";

/** A pointer on its way to the number crosses other sentences faster. */
const DWELL = 200;
const SENTENCE = ".s, .t[data-of]";
/** The id of a sentence, or of that which it translates. */
const placeOf = ({ id, dataset }: HTMLElement): string => id || dataset["of"]!;
let timer = 0;
/** The passage that the pointer was on last. */
export let pointed: PassageOnPage | null = null;

const sentencesOf = ({ element }: PassageOnPage): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(".s")];

/** Names a sentence, or the passage. With a sentence its translation is marked. */
function name(passage: PassageOnPage, id = passage.element.id): void {
  const { numberLink, box } = passage;
  numberLink.hash = id;
  numberLink.textContent = id.slice(1);
  numberLink.ariaLabel = (numberLink.ariaLabel ?? "").replace(/[\d.]+/, id.slice(1));
  for (const one of box.querySelectorAll<HTMLElement>(SENTENCE))
    one.classList.toggle("pointed", placeOf(one) === id && document.activeElement === numberLink);
}

document.addEventListener("pointerover", ({ target, pointerType }) => {
  if (pointerType !== "mouse" || !(target instanceof Element)) return;
  const passage = passageAt(target);
  if (pointed !== null && passage !== pointed && document.activeElement !== pointed.numberLink) name(pointed);
  pointed = passage ?? null;
  window.clearTimeout(timer);
  const sentence = target.closest<HTMLElement>(SENTENCE);
  if (passage === undefined || sentence === null || sentencesOf(passage).length < 2) return;
  timer = window.setTimeout(() => {
    if (document.activeElement !== passage.numberLink) name(passage, placeOf(sentence));
  }, DWELL);
});

for (const passage of passages) {
  const { numberLink, element } = passage;
  numberLink.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const stops = [element, ...sentencesOf(passage)];
    const at = stops.findIndex(({ id }) => `#${id}` === numberLink.hash);
    const stop = stops[(at + step + stops.length) % stops.length]!;
    name(passage, stop.id);
  });
  numberLink.addEventListener("blur", () => name(passage));
}
