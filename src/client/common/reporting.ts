/** Reports of errors: what writes them is loaded with the first. */
import { loadScriptOf } from "./later.ts";

const dialog = document.querySelector<HTMLElement>("#report");

function first({ target }: Event): void {
  const button = (target as Element).closest("[data-report]");
  if (dialog === null || button === null) return;
  document.removeEventListener("click", first);
  button.toggleAttribute("data-asked", true);
  loadScriptOf(dialog);
}
document.addEventListener("click", first);
