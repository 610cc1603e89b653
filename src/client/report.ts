/** A report of an error, written for the reader to complete: where it is, in which version, what stands there, what was selected. */
import { formatReport, sendingAddress } from "../shared/report.ts";

const dialog = document.querySelector<HTMLDialogElement>("#report")!;
const field = dialog.querySelector("textarea")!;
const send = dialog.querySelector<HTMLAnchorElement>("a[data-contact]");
const done = dialog.querySelector("output")!;
const word = (name: string): string => dialog.dataset[name] ?? "";

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** The address of this page with the version of the edition, and one place on it. */
function addressOf(anchor: string): string {
  const { protocol, host, pathname } = location;
  const version = word("version");
  return `${protocol}//${host}${pathname}${version && `?v=${version}`}${anchor}`;
}

/** What a button stands by: the passage of a sheet, what the panel of references names, or the page. */
function placeOf(button: Element): { readonly address: string; readonly wording: string } {
  const passage = button.closest(".beside")?.parentElement?.querySelector("[id^=p]") ?? null;
  if (passage !== null) return { address: addressOf(`#${passage.id}`), wording: textOf(passage) };
  const { link, words } = button.closest<HTMLElement>("[data-link]")?.dataset ?? {};
  if (link !== undefined) return { address: link, wording: words ?? "" };
  return { address: addressOf(""), wording: textOf(document.querySelector("[data-reported]")) };
}

/** What the reader selected, but in fields of forms. */
const selected = (): string => (getSelection()?.toString() ?? "").replace(/\s+/g, " ").trim();

function open(button: Element): void {
  const selection = selected();
  for (const other of document.querySelectorAll<HTMLDialogElement>("dialog:modal")) other.close();
  field.value = formatReport({
    edition: word("edition"),
    page: document.documentElement.dataset["title"] ?? "",
    ...placeOf(button),
    selection,
    words: { wording: word("wording"), selection: word("selection"), remark: word("remark") },
  });
  done.textContent = "";
  dialog.showModal();
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

async function copy(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand("copy");
  }
}

document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest("[data-report]");
  if (button !== null) open(button);
});
dialog.addEventListener("click", ({ target }) => {
  if (target === dialog) dialog.close();
});
dialog.querySelector("[data-copy-report]")!.addEventListener("click", async () => {
  done.textContent = word((await copy()) ? "copied" : "failed");
});
send?.addEventListener("click", () => {
  send.href = sendingAddress(send.dataset["contact"]!, `${word("subject")}${document.documentElement.dataset["title"] ?? ""}`, field.value);
});

const asked = document.querySelector("[data-asked]");
if (asked !== null) open(asked);
