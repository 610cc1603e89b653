/** Copying: the clipboard gets the reading text and nothing else, and the reader is told. */
import { wordsOf } from "../../shared/selection-link.ts";
import { currentSelection, passages } from "./passages.ts";

const status = document.querySelector<HTMLElement>("#status");
let timer = 0;

export type Copied = "quotation" | "citation" | "link" | "reference";

function tell(message: string): void {
  if (status === null) return;
  status.textContent = message;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    status.textContent = "";
  }, 4000);
}

/** Copies and says so. `about`: what a link leads to, in a few characters. */
export async function copy(text: string, what: Copied, about = ""): Promise<void> {
  const done = await write(text);
  tell((status?.dataset[done ? what : "failed"] ?? "").replace("{what}", () => about));
}

let pending: string | null = null;

/** By the clipboard of the browser, or where a page may not use it (plain http), by its copy command. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    pending = text;
    const done = document.execCommand("copy");
    pending = null;
    return done;
  }
}

// Numbers, speakers, notes and marks stay behind: what is copied are the words of the passages, on a line each.
document.addEventListener("copy", (event) => {
  const range = pending === null ? currentSelection() : null;
  const text = pending ?? (range && wordsOf(passages, range));
  if (text === null || event.clipboardData === null) return;
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
});
