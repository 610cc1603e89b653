/** The panel of references: every style, for what the reader cites. Loaded when it is opened first. */
import type { Reference, Style } from "../shared/citing/cite.ts";
import { fill } from "../shared/fill.ts";
import { toRuns } from "../shared/han-runs.ts";
import { inTextLanguage } from "./common/text-script.ts";
import { answerCopy, copy } from "./reading/copying.ts";
import { type Cited, panel, preferredStyle, referenceTo, STYLE_KEY } from "./reading/references.ts";
import { keep } from "./settings/kept.ts";

const CHINESE = inTextLanguage();

const element = (name: string, textContent: string, more = {}): Node => Object.assign(document.createElement(name), { textContent }, more);

/** A turn of a reference, upright or italic; what is Chinese in it tells its language where that is not the one of the page. */
function toNodes(part: string, i: number): readonly (Node | string)[] {
  if (i % 2 === 1) return [element("i", part)];
  if (!("lang" in CHINESE)) return [part];
  return toRuns(part).map(({ text, isHan }) => (isHan ? element("span", text, CHINESE) : text));
}

/** What an element shows, in turns. */
function referenceIn(shown: Element): Reference {
  const turns = [""];
  for (const { nodeName, textContent } of shown.childNodes) {
    if (nodeName === "I") turns.push(textContent!, "");
    else turns[turns.length - 1] += textContent!;
  }
  return turns.at(-1) === "" ? turns.slice(0, -1) : turns;
}

function show(cited: Cited): void {
  const output = panel!.querySelector("output")!;
  output.textContent = fill(output.dataset[cited.kind]!, { n: cited.passages ?? "" });
  const style = preferredStyle();
  for (const shown of panel!.querySelectorAll<HTMLElement>("[data-style]")) {
    shown.closest("div")!.classList.toggle("preferred", shown.dataset["style"] === style);
    if (shown.closest('[data-cited="edition"]') === null) continue;
    shown.replaceChildren(...referenceTo(cited, shown.dataset["style"] as Style).flatMap(toNodes));
  }
  Object.assign(panel!.dataset, { link: cited.link, words: cited.words });
  if (!panel!.open) panel!.showModal();
  panel!.scrollTop = 0;
}

for (const hidden of panel!.querySelectorAll<HTMLElement>("[hidden]")) hidden.hidden = false;
panel!.addEventListener("click", ({ target }) => {
  const button = target instanceof HTMLElement ? target.closest("button") : null;
  const style = button?.dataset["copyStyle"];
  if (target === panel || button?.dataset["close"] !== undefined) panel!.close();
  if (button == null || style === undefined) return;
  void copy(referenceIn(button.closest("div")!.querySelector("pre")!), "reference");
  keep(STYLE_KEY, style);
});
answerCopy(() => null); // for where the clipboard is reached by a command alone
globalThis.showReferences = show;
panel!.dispatchEvent(new Event("load"));
