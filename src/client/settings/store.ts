/** The reader's settings: kept in the browser, and set on the root element, where the styles read them. */
import { fitSettings, SETTING_NAMES, type SettingName, type Settings, usualOf } from "../../shared/settings.ts";
import { keep, recall } from "./kept.ts";

const KEY = "settings";
const root = document.documentElement;

/** As they are in force on this page. */
export const currentSettings = (): Settings =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, root.dataset[name] ?? usualOf(name)])) as Settings;

/** As they were kept. */
export const keptSettings = (): Partial<Settings> =>
  JSON.parse(recall(KEY, (kept) => JSON.stringify(fitSettings(JSON.parse(kept)))) || "{}") as Partial<Settings>;

/** Lines are vertical where the page is in the language of the texts. */
const isHere = (name: SettingName): boolean => name !== "writing" || !isTranslated();
const isTranslated = (): boolean => root.dataset["texts"] !== undefined;

/** Puts settings in force on this page; the usual value leaves no attribute. */
export function applySettings(settings: Partial<Settings>): void {
  for (const name of SETTING_NAMES) {
    const value = settings[name];
    if (value === undefined || !isHere(name)) continue;
    if (value === usualOf(name)) delete root.dataset[name];
    else root.dataset[name] = value;
  }
  root.dataset["reading"] = levelInForce();
  const arrangement = arrangementInForce();
  if (arrangement === null) delete root.dataset["arranged"];
  else root.dataset["arranged"] = arrangement;
}

/** How much of the apparatus the reading page shows: as the reader chose, else the text alone where the window is narrow. */
export const levelInForce = (): string => root.dataset["level"] ?? (matchMedia("(max-width: 46rem)").matches ? "read" : "notes");

/**
 * How a translation stands to the text: as the reader chose; else before it on pages in its language, and below each passage
 * on others. Null where none is asked for, and in vertical lines, which show the text alone.
 */
function arrangementInForce(): string | null {
  const { arrangement, translation, writing } = root.dataset;
  if (isTranslated()) return arrangement ?? "first";
  if (translation === undefined || writing !== undefined) return null;
  return arrangement === "facing" ? arrangement : "under";
}

/** Puts one setting in force and keeps it; whoever draws by it hears the event `settings`. */
export function changeSetting(name: SettingName, value: string): void {
  if (!isHere(name)) return;
  document.dispatchEvent(new CustomEvent("settings-before"));
  applySettings({ [name]: value });
  keep(KEY, JSON.stringify({ ...currentSettings(), ...keptSettings(), [name]: value }));
  document.dispatchEvent(new CustomEvent("settings", { detail: name }));
}
