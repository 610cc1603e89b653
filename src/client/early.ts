/** Before anything is drawn: the reader's settings applied, the page in the script that the reader always wants, and the fonts asked for. */
import { loadFonts } from "./early/fonts.ts";
import { applySettings, keptSettings } from "./settings/store.ts";

const root = document.documentElement;
root.dataset["js"] = "";
applySettings(keptSettings());
const { script } = root.dataset; // not where it is the usual one
const data = document.currentScript?.dataset ?? {};
const { other } = data; // not where a page is for both scripts
if (script !== undefined && script !== root.lang && other !== undefined) location.replace(other + location.search + location.hash);
loadFonts(data);
