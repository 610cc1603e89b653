/** Addresses of the files that stand beside the pages, from the root of the edition. */
import type { Language } from "../schemas/common.ts";
import { LANGUAGES } from "./languages.ts";

/** Name of the folder and of the archive that carry the whole edition; a sign of addition is not read alike in every address. @example "xinlantu-edition-0.1.0" */
export const archiveName = (version: string): string => `xinlantu-edition-${version.replace("+", "-")}`;

/** @example "/download/xinlantu-edition-0.1.0.zip" */
export const archiveUrl = (version: string): string => `/download/${archiveName(version)}.zip`;

/** What changed, for programs that look for news (Atom). */
export const FEED_URL = "/changes/feed.xml";

export const WORKER_URL = "/service-worker.js";
/** Licences and notices of all that ships. */
export const LICENCES_URL = "/licences.txt";
export const MANIFEST_URL = "/manifest.webmanifest";

/** Sides of the icons for installing, in pixels. */
export const ICON_SIZES = [192, 512] as const;

/** What all languages share: folders that hold no pages and may be named whole, and every file that is no page of a folder. */
export function isShared(url: string): boolean {
  const path = /^[^?#]*/.exec(url)![0];
  return /^\/(?:(?:download|search-index)\/|data\/.)/.test(path) || (/^\/.*\.\w+$/.test(path) && !/^\/.+\/.*\.html$/.test(path));
}

/** Where a page lies under the root: `/zh-hans/texts/003/` */
export function place(language: Language, path: string): string {
  const { folder } = LANGUAGES[language];
  return folder === "" ? path : `/${folder}${path}`;
}

/** What tells browsers how to search the edition in a language, where the site's address is known. */
export const openSearchPath = (language: Language): string => place(language, "/opensearch.xml");

/**
 * From one address of the site to another, relative; a folder becomes its `index.html`.
 * `relativeTo("/texts/003/", "/glossary/few/#x")` → `../../glossary/few/index.html#x`
 */
export function relativeTo(from: string, to: string): string {
  const [, target, rest] = /^([^?#]*)(.*)$/.exec(to)!;
  const file = target!.endsWith("/") ? `${target}index.html` : target!;
  const up = from.split("/").slice(1, -1);
  const down = file.split("/").slice(1);
  let same = 0;
  while (same < up.length && same < down.length - 1 && up[same] === down[same]) same++;
  return "../".repeat(up.length - same) + down.slice(same).join("/") + rest!;
}
