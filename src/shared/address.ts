/** Addresses of the files that stand beside the pages, from the root of the edition. */

/** Name of the folder and of the archive that carry the whole edition. @example "xinlantu-edition-0.1.0" */
export const archiveName = (version: string): string => `xinlantu-edition-${version}`;

/** @example "/download/xinlantu-edition-0.1.0.zip" */
export const archiveUrl = (version: string): string => `/download/${archiveName(version)}.zip`;

export const WORKER_URL = "/service-worker.js";
/** Licences and notices of all that ships. */
export const LICENCES_URL = "/licences.txt";
export const MANIFEST_URL = "/manifest.webmanifest";

/** Sides of the icons for installing, in pixels. */
export const ICON_SIZES = [192, 512] as const;
