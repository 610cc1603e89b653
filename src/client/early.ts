/** Before anything is drawn: the reader's settings applied, the page in the language that the reader always wants, and the fonts asked for. */

import { otherIn } from "../shared/others.ts";
import { loadFonts } from "./early/fonts.ts";
import { applySettings, keptSettings } from "./settings/store.ts";

const root = document.documentElement;
root.dataset["js"] = "";
applySettings(keptSettings());
if (root.dataset["translation"] !== undefined) root.dataset["awaits"] = ""; // until its script has put it there
const { script } = root.dataset; // not where it is the usual one
const data = document.currentScript?.dataset ?? {};
const wanted = script === undefined || script === root.lang ? undefined : otherIn(data["others"] ?? "", script); // not where a page is for all languages
if (wanted !== undefined) location.replace(wanted + location.search + location.hash);
loadFonts(data);
