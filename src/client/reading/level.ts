/** How much of the apparatus is shown, chosen above the text; what a level does not mark is no stop for the keyboard. */
import { changeSetting, levelInForce } from "../settings/store.ts";

const choices = [...document.querySelectorAll<HTMLInputElement>(".levels input")];
const emended = document.querySelectorAll<HTMLAnchorElement>(".text a.e");

function show(): void {
  const level = levelInForce();
  for (const choice of choices) choice.checked = choice.value === level;
  for (const words of emended) words.tabIndex = level === "collation" || (level === "notes" && !words.matches(".slip")) ? 0 : -1;
}

for (const choice of choices) choice.addEventListener("change", () => changeSetting("level", choice.value));
document.addEventListener("settings", show);
show();
