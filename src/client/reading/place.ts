/** The place is kept while the reader reads, and the way back to it offered above the text. */
import { fill } from "../../shared/fill.ts";
import { keepPlace, keptPlaces } from "../settings/places.ts";
import { passages } from "./passages.ts";
import { currentPassage } from "./writing.ts";

/** A reader who rests at a passage reads there. */
const REST = 800;
const text = document.querySelector<HTMLElement>("article.text")?.dataset["text"] ?? "";
const way = document.querySelector<HTMLAnchorElement>("a[data-continue]");
const kept = keptPlaces().find((place) => place.text === text);

if (way !== null && kept !== undefined && location.hash === "") {
  way.href = `#p${kept.passage}`;
  way.textContent = fill(way.dataset["word"] ?? "", { n: kept.passage });
  way.hidden = false;
}

let timer = 0;
function note(): void {
  const at = currentPassage();
  // The ways to other languages stand above the text: who goes up to them comes from here.
  if (at !== undefined && at !== passages[0]) document.documentElement.dataset["rested"] = `#p${at.number}`;
  if (at === undefined || at === passages.at(-1)) keepPlace(text, null);
  else if (at !== passages[0]) keepPlace(text, at.number);
}
const later = () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(note, REST);
};
// Where an address or the way back has led, nobody has read yet.
for (const by of ["wheel", "touchmove", "keydown"]) addEventListener(by, () => addEventListener("scroll", later, true));
