import type { Script } from "../../schemas/common.ts";

/** The script in which the page shows the texts; the page says so where it is in another language. */
export function textScript(): Script {
  const { dataset, lang } = document.documentElement;
  return (dataset["texts"] ?? lang) as Script;
}
