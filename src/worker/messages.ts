/** What a page tells the worker: it has opened; its reader takes the new version. */
export type Request = "opened" | "accepted";

/**
 * What the worker tells the pages of the offline copy:
 * - `mended`: files were lost or damaged, and have been fetched again;
 * - `incomplete`: files are lost or damaged, and cannot be fetched now;
 * - `outdated`: a file is lost, and the server has another build: everything comes from the network until the reader takes that.
 */
export type News = "mended" | "incomplete" | "outdated";
