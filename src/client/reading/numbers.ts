/** The number of a passage names the sentence the reader points at, and steps through the sentences by the arrow keys. */
import { type PassageOnPage, passageAt, passages } from "./passages.ts";

/** A pointer on its way to the number crosses other sentences faster. */
const DWELL = 200;
let timer = 0;
/** The passage that the pointer was on last. */
export let pointed: PassageOnPage | null = null;

const sentencesOf = ({ element }: PassageOnPage): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(".s")];

/** Names a sentence, or the passage. */
function name(passage: PassageOnPage, sentence: HTMLElement | null): void {
  const { numberLink, element } = passage;
  const id = (sentence ?? element).id;
  numberLink.hash = id;
  numberLink.textContent = id.slice(1);
  numberLink.ariaLabel = (numberLink.ariaLabel ?? "").replace(/[\d.]+/, id.slice(1));
  for (const one of sentencesOf(passage)) one.classList.toggle("pointed", one === sentence && document.activeElement === numberLink);
}

document.addEventListener("pointerover", ({ target, pointerType }) => {
  if (pointerType !== "mouse" || !(target instanceof Element)) return;
  const passage = passageAt(target);
  if (pointed !== null && passage !== pointed && document.activeElement !== pointed.numberLink) name(pointed, null);
  pointed = passage ?? null;
  window.clearTimeout(timer);
  const translated = target.closest<HTMLElement>("[data-of]")?.dataset["of"];
  const sentence = (translated === undefined ? target : document.getElementById(translated))?.closest<HTMLElement>(".s");
  if (passage === undefined || sentence == null || sentencesOf(passage).length < 2) return;
  timer = window.setTimeout(() => {
    if (document.activeElement !== passage.numberLink) name(passage, sentence);
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
    name(passage, stop === element ? null : stop);
  });
  numberLink.addEventListener("blur", () => name(passage, null));
}
