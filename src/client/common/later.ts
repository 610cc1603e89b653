/** What few readers need stands in scripts of their own, loaded when it is needed: a page on a disk may neither fetch nor import. */

/** Loads the script that an element of the page names in `data-script`. */
export function loadScriptOf({ dataset }: HTMLElement): void {
  document.head.append(Object.assign(document.createElement("script"), { src: dataset["script"] }));
}

/** Loads the scripts that the address asks for: an element names in `data-when` the words of the query that need its own. */
export function loadAskedFor(): void {
  for (const one of document.querySelectorAll<HTMLElement>("[data-when]"))
    if (one.dataset["when"]!.split(" ").some((word) => new URLSearchParams(location.search).has(word))) loadScriptOf(one);
}
