import { LANGUAGE_TAGS } from "./languages.ts";

/** The reader's settings and the values that each may have, in the order in which they are shown. */
export const SETTINGS = {
  size: ["small", "normal", "large", "huge"],
  scheme: ["auto", "light", "dark"],
  script: ["auto", ...LANGUAGE_TAGS],
  /** In which script pages of a translation show Chinese; `auto`: as the table of languages says. */
  chinese: ["auto", "zh-Hant", "zh-Hans"],
  writing: ["horizontal", "vertical"],
  level: ["auto", "read", "notes", "collation"],
  translation: ["off", ...LANGUAGE_TAGS],
  arrangement: ["auto", "first", "facing", "under"],
  pinyin: ["off", "on"],
  keys: ["on", "off"],
} as const;
export type SettingName = keyof typeof SETTINGS;
export type Settings = Readonly<Record<SettingName, string>>;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Those that are chosen above a text; the others in the panel of every page. */
export const ABOVE_TEXT = ["translation", "arrangement"] as const;
export type PanelSetting = Exclude<SettingName, (typeof ABOVE_TEXT)[number]>;
export const PANEL_SETTINGS: readonly PanelSetting[] = /* @__PURE__ */ SETTING_NAMES.filter(
  (name): name is PanelSetting => !(ABOVE_TEXT as readonly SettingName[]).includes(name),
);

/** What holds where the reader chose nothing: the middle size, and the first of everything else. */
export const usualOf = (name: SettingName): string => (name === "size" ? "normal" : SETTINGS[name][0]);

/** Those of the settings in some value, as storage or a form may hold it, that are known and have a value they may have. */
export function fitSettings(value: unknown): Partial<Settings> {
  const given = Object(value) as Readonly<Record<string, unknown>>;
  const fitting = SETTING_NAMES.filter((name) => (SETTINGS[name] as readonly unknown[]).includes(given[name]));
  return Object.fromEntries(fitting.map((name) => [name, given[name]]));
}
