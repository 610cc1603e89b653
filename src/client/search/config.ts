import type { Language } from "../../schemas/common.ts";

/** What a page hands to its search script, in `<script type="application/json" id="search-config">`. */
export interface SearchConfig {
  /** Address of the folder of the index, from the page. @example "../search-index/" */
  readonly base: string;
  /** Address of the edition in the language of the page. @example "../" */
  readonly root: string;
  /** Script of the texts, as in the names of files. @example "zh-hans" */
  readonly script: string;
  /** Of the page, which says so itself. */
  readonly language: Language;
  /** Words of the interface by key, without `search.`. */
  readonly words: Readonly<Record<string, string>>;
}

export const readConfig = (): SearchConfig => {
  const given = JSON.parse(document.getElementById("search-config")!.textContent) as Omit<SearchConfig, "language">;
  return { ...given, language: document.documentElement.lang as Language };
};
