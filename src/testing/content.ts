/** What the preparation writes, for tests that read it. */
import type { Edition } from "../edition/edition.ts";
import { toContent } from "../output/content.ts";

/** Every generated file that is text, by its path from `src/content`. */
export const textContent = (edition: Edition): ReadonlyMap<string, string> =>
  new Map([...toContent(edition)].flatMap(([name, content]) => (typeof content === "string" ? [[name, content] as const] : [])));
