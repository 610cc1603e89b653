/** The page that checks quotations: answers when something is pasted or typed, from one file of data, and asks nothing else. */
import "./common.ts";
import { type Corpus, openCorpus } from "../shared/quotation/corpus.ts";
import type { QuotationData } from "../shared/quotation/data.ts";
import { checkPasted } from "../shared/quotation/pasted.ts";
import { checkTranslated, isNear, mayBeTranslated } from "../shared/quotation/translated.ts";
import type { ReferenceCatalogue } from "../shared/reference/catalogue.ts";
import { readConfig } from "./check/config.ts";
import { headline } from "./check/headline.ts";
import { openTranslations, translatedHeadline, translatedSections } from "./check/translated.ts";
import { answerSections } from "./check/view.ts";
import { offerSection } from "./references/offers.ts";
import { element } from "./search/dom.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";

/** Milliseconds without a key before a check. */
const PAUSE = 300;

const config = readConfig();
const { words } = config;
const form = document.querySelector<HTMLFormElement>("#check-form")!;
const input = document.querySelector<HTMLTextAreaElement>("#check-input")!;
const status = document.querySelector<HTMLElement>("#check-status")!;
const result = document.querySelector<HTMLElement>("#check-result")!;

interface Opened {
  readonly corpus: Corpus;
  readonly references: ReferenceCatalogue;
}
const loadFile = fileLoader(scriptLoader(config.base));
let opened: Opened | null = null;
async function open(): Promise<Opened> {
  const data = (await loadFile(config.data)) as QuotationData;
  opened ??= { corpus: openCorpus(data), references: data.references };
  return opened;
}

const readTranslations = openTranslations(config);

let timer = 0;
let run = 0;
let composing = false;

function show(state: "idle" | "done", verdict: string | null, head: readonly (Node | string)[], sections: readonly Node[]): void {
  status.replaceChildren(...head);
  result.replaceChildren(...sections);
  if (verdict === null) delete result.dataset["verdict"];
  else result.dataset["verdict"] = verdict;
  result.dataset["state"] = state;
}

/** A quotation that the address brought stays there no longer than it is the one that is checked. */
function forgetAsked(text: string): void {
  const address = new URL(location.href);
  const asked = address.searchParams.get("q");
  if (asked === null || asked === text) return;
  address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
}

/** @param isAsked whether the reader sent it, and may be led on */
async function check(isAsked: boolean): Promise<void> {
  window.clearTimeout(timer);
  const current = ++run;
  const text = input.value;
  forgetAsked(text);
  if (text.trim() === "") {
    show("idle", null, [], []);
    return;
  }
  result.dataset["state"] = "checking";
  try {
    const { corpus, references } = await open();
    if (current !== run) return;
    const checked = checkPasted(text, references, corpus);
    const { answer, referred, aside } = checked;
    if (config.translations.length > 0 && mayBeTranslated(text, checked, references)) {
      const translations = await readTranslations();
      if (current !== run) return;
      const translated = checkTranslated(text, references, corpus, translations);
      if (translated.places.length > 0 || !isNear(answer!)) {
        const { verdict, head } = translatedHeadline(translated, references, config);
        show("done", verdict, head, translatedSections(translated, references, config));
        return;
      }
    }
    if (answer !== null) {
      show("done", answer.verdict, headline(answer, referred, references, config), answerSections(answer, aside, references, config));
    } else if (referred !== null) {
      const { section, first } = offerSection("check-reference", referred, references, config);
      show("done", null, [words["reference"]!], [section]);
      if (isAsked) first?.focus();
    } else show("done", null, [words["empty"]!], []);
  } catch (error) {
    if (current === run) fail(error);
  }
}

/** Says that the file of the texts did not come, or not as it should be. */
function fail(error: unknown): void {
  console.error(error);
  const retry = element("button", { type: "button" }, words["retry"]!);
  retry.addEventListener("click", () => void check(true));
  show("done", null, [words["failed"]!], [retry]);
}

input.addEventListener("compositionstart", () => {
  composing = true;
  window.clearTimeout(timer);
});
input.addEventListener("compositionend", () => {
  composing = false;
  void check(false);
});
input.addEventListener("input", (event) => {
  if (composing || (event as InputEvent).isComposing) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void check(false), PAUSE);
});
input.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!composing) void check(true);
});

document.querySelector("#check-unloaded")!.remove();
form.querySelector("button")!.disabled = false;
const asked = new URLSearchParams(location.search).get("q");
if (asked !== null && input.value === "") input.value = asked;
if (input.value !== "") void check(false);
void open().catch((error) => {
  if (result.dataset["state"] === "idle") console.error(error);
});
