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

/** Puts settings in force on this page; the usual value leaves no attribute. */
export function applySettings(settings: Partial<Settings>): void {
  for (const name of SETTING_NAMES) {
    const value = settings[name];
    if (value === undefined) continue;
    if (value === usualOf(name)) delete root.dataset[name];
    else root.dataset[name] = value;
  }
  root.dataset["reading"] = levelInForce();
}

/** How much of the apparatus the reading page shows: as the reader chose, else the text alone where the window is narrow. */
export const levelInForce = (): string => root.dataset["level"] ?? (matchMedia("(max-width: 46rem)").matches ? "read" : "notes");

/** Puts one setting in force and keeps it; whoever draws by it hears the event `settings`. */
export function changeSetting(name: SettingName, value: string): void {
  document.dispatchEvent(new CustomEvent("settings-before"));
  applySettings({ [name]: value });
  keep(KEY, JSON.stringify(currentSettings()));
  document.dispatchEvent(new CustomEvent("settings", { detail: name }));
}
