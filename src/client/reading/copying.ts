/** Copying: the clipboard gets the reading text and nothing else, and the reader is told. */
import type { Reference } from "../../shared/citing/cite.ts";
import { fill } from "../../shared/fill.ts";

const status = document.querySelector<HTMLElement>("#status");
let timer = 0;

export type Copied = "quotation" | "citation" | "link" | "reference";

function tell(message: string): void {
  if (status === null) return;
  status.hidePopover();
  status.showPopover(); // above a dialog that is open
  status.textContent = message;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    status.textContent = "";
    status.hidePopover();
  }, 4000);
}

/** Copies and says so. `about`: what a link leads to, in a few characters. A reference keeps its italics where they are pasted. */
export async function copy(copied: string | Reference, what: Copied, about = ""): Promise<void> {
  const done = await write(typeof copied === "string" ? [copied] : copied);
  tell(fill(status?.dataset[done ? what : "failed"] ?? "", { what: about }));
}

let pending: Reference | null = null;

/** Without italics there is none: plain text takes the look of where it is pasted. */
const toHtml = (turns: Reference): string | null =>
  turns.length === 1
    ? null
    : turns
        .map((turn, i) => {
          const html = turn.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll("\n", "<br>");
          return i % 2 === 0 ? html : `<i>${html}</i>`;
        })
        .join("");

/** By the clipboard of the browser, or where a page may not use it (plain http), by its copy command. */
async function write(turns: Reference): Promise<boolean> {
  const [text, html] = [turns.join(""), toHtml(turns)];
  try {
    if (html === null) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": text, "text/html": html })]);
    return true;
  } catch {
    pending = turns;
    const done = document.execCommand("copy");
    pending = null;
    return done;
  }
}

/** What of the selection the browser copies. `selected`: its words; null where nothing of ours is selected. */
export function answerCopy(selected: () => string | null): void {
  document.addEventListener("copy", (event) => {
    const words = pending === null ? selected() : null;
    const turns = pending ?? (words === null ? null : [words]);
    if (turns === null || event.clipboardData === null) return;
    const html = toHtml(turns);
    event.clipboardData.setData("text/plain", turns.join(""));
    if (html !== null) event.clipboardData.setData("text/html", html);
    event.preventDefault();
  });
}
