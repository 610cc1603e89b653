/** What is chosen above the text: how much of the apparatus is shown, and how a translation stands to it. What a level does not mark is no stop for the keyboard. */
import type { SettingName } from "../../shared/settings.ts";
import { changeSetting, currentSettings, levelInForce } from "../settings/store.ts";

const choices = [...document.querySelectorAll<HTMLInputElement>(":is(.levels, .ways) input")];
const emended = document.querySelectorAll<HTMLAnchorElement>(".text a.e");
/** @example "level-here" → "level" */
const settingOf = ({ name }: HTMLInputElement) => name.replace("-here", "") as SettingName;

function show(): void {
  const level = levelInForce();
  const shown = { ...currentSettings(), level, arrangement: document.documentElement.dataset["arranged"] };
  for (const choice of choices) choice.checked = choice.value === shown[settingOf(choice)];
  for (const words of emended) words.tabIndex = level === "collation" || (level === "notes" && !words.matches(".slip")) ? 0 : -1;
}

for (const choice of choices) choice.addEventListener("change", () => changeSetting(settingOf(choice), choice.value));
document.addEventListener("settings", show);
show();
