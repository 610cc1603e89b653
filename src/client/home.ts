/** The first page: the reader who was in a text finds the way back to his place. */
import "./common.ts";
import { fill } from "../shared/fill.ts";
import { keptPlaces } from "./settings/places.ts";

const way = document.querySelector<HTMLAnchorElement>("a[data-continue]");
for (const { text, passage } of keptPlaces().reverse()) {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-text="${CSS.escape(text)}"]`);
  if (way === null || link === null) continue;
  way.href = `${link.href}#p${passage}`;
  way.textContent = fill(way.dataset["word"] ?? "", { text: link.textContent.trim(), n: passage });
  way.hidden = false;
}
