/** On a page in the language of the text: the translation that the reader asks for, below each passage or beside it. */

import { anchorOf } from "../shared/passage-id.ts";
import { BETWEEN_SENTENCES, type LoadedTranslation, type TranslatedPiece, type TranslatedSentence } from "../shared/translation/pieces.ts";
import "./facing/keys.ts";
import { markNamed } from "./facing/lighting.ts";
import { element } from "./search/dom.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";

const load = fileLoader(scriptLoader(new URL("./", (document.currentScript as HTMLScriptElement).src).href));
const offered = document.querySelector<HTMLElement>(".offered")!;
const { about = "", word = "", failed = "" } = offered.dataset;
/** How the page leads to an entry of the glossary. */
const entry = document.querySelector(".definitions .more a")?.getAttribute("href") ?? "";
const root = document.documentElement;

/** What was put on the page. */
let shown: readonly Element[] = [];

function toNode(piece: TranslatedPiece): Node | string {
  if (typeof piece === "string") return piece;
  const [words, entity, again] = piece;
  const href = entry.replace(/[^/]+(?=\/index\.html$)/, entity);
  return element("a", { class: again ? "m again" : "m", href, draggable: "false", ...(again ? { tabindex: "-1" } : {}) }, words);
}

function toTranslation(sentences: readonly TranslatedSentence[], language: string): HTMLElement {
  const spans = sentences.flatMap(({ id, pieces }, i) => [
    ...(i > 0 ? [BETWEEN_SENTENCES] : []),
    element("span", { class: "t", "data-of": anchorOf(id) }, ...pieces.map(toNode)),
  ]);
  const of = anchorOf(sentences[0]!.id).replace(/\..*/, "");
  return element("div", { class: "translation", lang: language, "data-of": of }, element("p", {}, ...spans));
}

/** Says something above the text. */
function say(said: HTMLElement): HTMLElement {
  said.className = "of-translation";
  document.querySelector(".text")!.before(said);
  return said;
}

/** Puts it behind the words of each passage. */
function put({ language, about: says, passages }: LoadedTranslation): Element[] {
  const made = passages.flatMap((sentences) => {
    const translation = toTranslation(sentences, language);
    const words = document.getElementById(translation.dataset["of"]!);
    words?.after(translation);
    return words === null ? [] : [translation];
  });
  const [state, how] = says[root.lang]!;
  return [say(element("details", {}, element("summary", {}, state), how, " ", element("a", { href: about }, word))), ...made];
}

/** What the reader has before him stays where it is. */
function keepingPlace(act: () => void): void {
  const passage = [...document.querySelectorAll(".passage")].find((one) => one.getBoundingClientRect().bottom > 80);
  const top = () => passage?.getBoundingClientRect().top ?? 0;
  const before = top();
  act();
  if (scrollY > 0) scrollBy(0, top() - before);
}

/** What is asked for, ready to be put on the page. */
async function ready(): Promise<() => readonly Element[]> {
  const language = CSS.escape(root.dataset["translation"] ?? "");
  const file = offered.querySelector<HTMLElement>(`[value="${language}"]`)?.dataset["file"];
  if (file === undefined) return () => [];
  try {
    const translation = (await load(file)) as LoadedTranslation;
    return () => put(translation);
  } catch (error) {
    console.error(error);
    return () => [say(element("p", { role: "status" }, failed))];
  }
}

let run = 0;
async function show(): Promise<void> {
  const current = ++run;
  const make = await ready();
  if (current !== run) return;
  keepingPlace(() => {
    for (const one of shown) one.remove();
    shown = make();
  });
  delete root.dataset["awaits"];
  markNamed();
}

document.addEventListener("settings", (event) => {
  if ((event as CustomEvent<string>).detail === "translation") void show();
});
void show();
