/** Before anything is drawn: the fonts of the page are asked for, the reader's settings applied, and the page in the script that the reader always wants. */
import { applySettings, currentSettings, keptSettings } from "./settings/store.ts";

const root = document.documentElement;
root.dataset["js"] = "";
applySettings(keptSettings());
const { script } = currentSettings();
const { other = "", fonts = "" } = document.currentScript?.dataset ?? {};
if (script !== "auto" && root.lang !== script) location.replace(other + location.search + location.hash);

// A preloaded font must be asked for as from another site, which a page on a disk may not do.
const asked = location.protocol === "file:" ? "" : fonts;
for (const href of asked.split(" ").filter((address) => address !== "")) {
  const link = Object.assign(document.createElement("link"), { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href });
  document.head.append(link);
}
