import type { Language } from "../schemas/common.ts";
import { readIndex } from "./content-fs.ts";
import { createPage, type PageContext } from "./page.ts";

/** Where the edition will be served, with its folder, ending in a slash; null where the build was not told. */
const site: string | null = import.meta.env.SITE || null;

/** What the components of the page at `path` need to know of it. */
export const pageOf = (language: Language, path: string): PageContext => createPage(language, path, readIndex(), site);
