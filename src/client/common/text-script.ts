import type { Script } from "../../schemas/common.ts";

/** For an element that holds words of a text: their language, where it is not that of the page. */
export function inTextLanguage(): { readonly lang?: string } {
  const { texts } = document.documentElement.dataset;
  return texts === undefined ? {} : { lang: texts };
}

/** The script in which the page shows the texts; the page says so where it is in another language. */
export function textScript(): Script {
  const { dataset, lang } = document.documentElement;
  return (dataset["texts"] ?? lang) as Script;
}
