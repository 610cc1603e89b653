/** The panel of the reader's settings, on every page. */
import type { SettingName } from "../../shared/settings.ts";
import { changeSetting, currentSettings } from "../settings/store.ts";
import { loadScriptOf } from "./later.ts";

const panel = document.querySelector<HTMLElement>("#settings");
const others = [...document.querySelectorAll<HTMLAnchorElement>("a.script-switch")];

/** Names the script that writes Chinese otherwise than the page does. */
const chinese = panel?.querySelector<HTMLElement>("[data-script]");

const show = () => {
  for (const [name, value] of Object.entries(currentSettings())) {
    const input = panel?.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (input != null) input.checked = true;
  }
  if (chinese?.dataset["script"] === undefined || currentSettings().chinese === "auto") return;
  loadScriptOf(chinese);
  delete chinese.dataset["script"];
};
show();
document.addEventListener("settings", show);

panel?.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  changeSetting(target.name as SettingName, target.value);
  if (target.name === "script") others.find(({ hreflang }) => hreflang === target.value)?.click();
});

// Who wants one language always and switches now, wants the other one from now on.
for (const other of others)
  other.addEventListener("click", () => {
    if (currentSettings().script !== "auto") changeSetting("script", other.hreflang);
  });
