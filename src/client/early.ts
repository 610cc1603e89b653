/** Before anything is drawn: the reader's settings, and the page in the script that the reader always wants. */
import { applySettings, currentSettings, keptSettings } from "./settings/store.ts";

const root = document.documentElement;
root.dataset["js"] = "";
applySettings(keptSettings());
const { script } = currentSettings();
const other = document.querySelector<HTMLLinkElement>('link[rel="alternate"][hreflang]');
if (script !== "auto" && other?.hreflang === script && root.lang !== script) location.replace(other.href + location.search + location.hash);
