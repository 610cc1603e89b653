/** The reader's settings: kept in the browser, and set on the root element, where the styles read them. */
export const DEFAULTS = {
  size: "normal",
  scheme: "auto",
  script: "auto",
  writing: "horizontal",
  notes: "on",
  keys: "on",
} as const;
export type SettingName = keyof typeof DEFAULTS;
export type Settings = Record<SettingName, string>;

const KEY = "settings";
const names = Object.keys(DEFAULTS) as SettingName[];
const root = document.documentElement;

/** As they are in force on this page. */
export const currentSettings = (): Settings =>
  Object.fromEntries(names.map((name) => [name, root.dataset[name] ?? DEFAULTS[name]])) as Settings;

/** As they were kept; nothing where the browser keeps nothing. */
export function keptSettings(): Partial<Settings> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Partial<Settings>) : {};
  } catch {
    return {};
  }
}

/** Puts settings in force on this page; the usual value leaves no attribute. */
export function applySettings(settings: Partial<Settings>): void {
  for (const name of names) {
    const value = settings[name];
    if (value === undefined) continue;
    if (value === DEFAULTS[name]) delete root.dataset[name];
    else root.dataset[name] = value;
  }
}

/** Puts one setting in force and keeps it; whoever draws by it hears the event `settings`. */
export function changeSetting(name: SettingName, value: string): void {
  document.dispatchEvent(new CustomEvent("settings-before"));
  applySettings({ [name]: value });
  try {
    localStorage.setItem(KEY, JSON.stringify(currentSettings()));
  } catch {
    // The setting holds for this page.
  }
  document.dispatchEvent(new CustomEvent("settings", { detail: name }));
}
