/** Terms and definitions in other languages than that of the page: with the first card they are added to it, and to all that follow. */
import type { LoadedDefinition } from "../shared/translation/pieces.ts";
import { element } from "./search/dom.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";

const load = fileLoader(scriptLoader(new URL("./", (document.currentScript as HTMLScriptElement).src).href));

async function add(file: string): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(":is(.definitions, .card) .more a")];
  for (const [entity, lang, term, words] of (await load(file)) as LoadedDefinition[]) {
    for (const link of links.filter(({ href }) => href.includes(`/glossary/${entity}/`))) {
      const more = link.closest(".more")!;
      more.parentElement!.querySelector(".term")!.append(" ", element("span", { lang }, term));
      more.before(element("p", { lang }, words));
    }
  }
  dispatchEvent(new Event("resize")); // the card is higher now
}

void add(document.querySelector<HTMLElement>(".definitions")!.dataset["file"]!).catch((error) => console.error(error));
