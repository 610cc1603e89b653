/** Before anything is drawn: the reader's settings applied, the page in the script that the reader always wants, and the fonts asked for. */
import { loadFonts } from "./early/fonts.ts";
import { applySettings, currentSettings, keptSettings } from "./settings/store.ts";

const root = document.documentElement;
root.dataset["js"] = "";
applySettings(keptSettings());
const { script } = currentSettings();
const data = document.currentScript?.dataset ?? {};
if (script !== "auto" && root.lang !== script) location.replace((data["other"] ?? "") + location.search + location.hash);
loadFonts(data);
