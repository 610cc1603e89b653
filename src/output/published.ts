/** Files that are published beside the pages; a format is added with a module and a line here. */
import type { Edition } from "../edition/edition.ts";
import { dataFiles } from "./data.ts";
import { passageFiles } from "./passages.ts";
import { seedFiles } from "./seeds.ts";

export interface PublishedFile {
  /** From the root of the edition; no page lies there. @example "data/notes.json" */
  readonly path: string;
  /** Media type. @example "application/json; charset=utf-8" */
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** What gives the files of one format. */
export type Format = (edition: Edition) => Iterable<PublishedFile>;

export const FORMATS: readonly Format[] = [dataFiles, passageFiles, seedFiles];
