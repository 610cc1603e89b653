/** What a page hands to its search script, in `<script type="application/json" id="search-config">`. */
export interface SearchConfig {
  /** Address of the folder of the index, from the page. @example "../search-index/" */
  readonly base: string;
  /** Address of the edition in the script of the page. @example "../" */
  readonly root: string;
  /** As in the names of files. @example "zh-hans" */
  readonly script: string;
  /** Words of the interface by key, without `search.`. */
  readonly words: Readonly<Record<string, string>>;
}

export const readConfig = (): SearchConfig => JSON.parse(document.getElementById("search-config")!.textContent) as SearchConfig;
