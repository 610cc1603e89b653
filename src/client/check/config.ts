import type { Language, Script } from "../../schemas/common.ts";

/** What the page hands to its script, in `<script type="application/json" id="check-config">`. */
export interface CheckConfig {
  /** Address of the folder of the data, from the page. @example "../assets/" */
  readonly base: string;
  /** Name of the data there, without its ending. @example "quotations.1a2b3c4d" */
  readonly data: string;
  /** Address of the edition in the language of the page. @example "../" */
  readonly root: string;
  /** Script of the texts. */
  readonly script: Script;
  /** Address of the folder in which the translations are, from the page. @example "../search-index/" */
  readonly translated: string;
  /** What is translated: text, language, and what the page calls that. @example [["003", "en", "英文"]] */
  readonly translations: readonly (readonly [text: string, language: string, name: string])[];
  /** Of the page, which says so itself. */
  readonly language: Language;
  /** Words of the interface by key: those that begin with `check.`, without it, those of references, and the sign between words. */
  readonly words: Readonly<Record<string, string>>;
}

export const readConfig = (): CheckConfig => {
  const given = JSON.parse(document.getElementById("check-config")!.textContent) as Omit<CheckConfig, "language">;
  return { ...given, language: document.documentElement.lang as Language };
};
