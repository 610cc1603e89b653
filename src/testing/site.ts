/** The built edition for tests, over http and as a folder. Build it first: `npm run build`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PROJECT } from "../build/disk/sources.ts";
import { serve } from "../build/serve/serve.ts";
import { LANGUAGES } from "../shared/languages.ts";

export const DIST = path.join(PROJECT, "dist");

/** Address of the built site on disk, ending in a slash. */
export const FILE_URL = pathToFileURL(DIST + path.sep).href;

/** Serves the built site on a free port; `base` such as "/some/path/". */
export const serveSite = (base = "/") => serve(DIST, 0, base);

/** A file of open data as built. */
export const data = <T>(name: string): T => JSON.parse(readFileSync(path.join(DIST, `data/${name}.json`), "utf8")) as T;

const folders = Object.values(LANGUAGES).flatMap(({ folder }) => (folder === "" ? [] : folder));
/** How the path of a page begins in every language but the first: its folder. */
export const OTHER_LANGUAGE = new RegExp(`^(?:${folders.join("|")})/`);
