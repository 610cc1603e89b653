/** Translations that the page offers come with a script of their own, loaded when the reader first asks for one. */
import { loadScriptOf } from "../common/later.ts";
import { currentSettings } from "../settings/store.ts";

const offered = document.querySelector<HTMLElement>(".offered");

function ask(): void {
  if (offered === null || currentSettings().translation === "off") return;
  document.removeEventListener("settings", ask);
  loadScriptOf(offered);
}
document.addEventListener("settings", ask);
ask();
