/** The published files as the page of the data lists them: in groups, those of passages together. */
import { DATA, dataPath, SCHEMAS, schemaId, schemaPath } from "../../output/data.ts";
import { EXAMPLE } from "../../output/examples.ts";
import { PASSAGES } from "../../output/passages.ts";
import { REPLAY, SUMS, seedPath } from "../../output/seeds.ts";
import { toWordKey, type WordKey } from "../../schemas/interface.ts";

/** What there is to know of a file without looking into it. */
export interface FileFacts {
  /** From the root of the edition. @example "data/notes.json" */
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly entries: number | null;
}

/** Under what a file may be used: `data`: the editor's work, with words of the texts in it; `seed`: a text as it came; `work`: the editor's work alone; `program`: code. */
export type Licence = "data" | "seed" | "work" | "program";

export interface FileRow {
  /** Its id on the page. @example "file-notes" */
  readonly id: string;
  /** What it is called, from the folder of the data; from the root where it lies elsewhere. @example "notes.json", "passages/003/<n>.json", "/ro-crate-metadata.json" */
  readonly name: string;
  /** From the root of the edition; of several files that of the first. @example "/data/notes.json" */
  readonly url: string;
  readonly type: string;
  readonly word: WordKey;
  /** Fills the gaps of the word. */
  readonly values: Readonly<Record<string, string>>;
  /** Records in it; of several files their number. Null where there is nothing to count. */
  readonly count: number | null;
  /** Of several files together. */
  readonly bytes: number;
  /** Null of several files. */
  readonly sha256: string | null;
  readonly licence: Licence;
  /** Where its schema is published, from the root. */
  readonly schema: string | null;
  /** What the schema is called, where the file is one. */
  readonly urn: string | null;
  /** Under what its example stands. */
  readonly example: string | null;
}

/** In the order in which the page shows them. */
export interface FileGroups {
  readonly files: readonly FileRow[];
  readonly passages: readonly FileRow[];
  readonly seeds: readonly FileRow[];
  readonly schemas: readonly FileRow[];
  /** All else, each with its media type. */
  readonly others: readonly FileRow[];
}

const FOLDER = "data/";
const toId = (name: string): string =>
  `file-${name
    .replaceAll(/^\/|\.\w+$/g, "")
    .replaceAll(/[^\w-]+/g, "-")
    .toLowerCase()}`;

/** @param files all that is published: each is in one row, and one only */
export function groupFiles(files: readonly FileFacts[]): FileGroups {
  const left = new Map(files.map((file) => [file.path, file]));
  const take = (path: string): FileFacts[] => {
    const file = left.get(path);
    left.delete(path);
    return file === undefined ? [] : [file];
  };
  const row = (file: FileFacts, word: string, licence: Licence, more: Partial<FileRow> = {}): FileRow => {
    const name = file.path.startsWith(FOLDER) ? file.path.slice(FOLDER.length) : `/${file.path}`;
    const { type, bytes, sha256, entries: count } = file;
    const url = `/${file.path.split("/").map(encodeURIComponent).join("/")}`;
    const none = { values: {}, schema: null, urn: null, example: null };
    return { id: toId(name), name, url, type, word: toWordKey(word), count, bytes, sha256, licence, ...none, ...more };
  };
  const data = DATA.flatMap(({ name }) =>
    take(dataPath(name)).map((file) => row(file, `data.${name}`, "data", { schema: schemaPath(name), example: name })),
  );
  const schemas = SCHEMAS.flatMap(({ name }) =>
    take(schemaPath(name)).map((file) => row(file, "data.schema.of", "work", { values: { name: `${name}.json` }, urn: schemaId(name) })),
  );
  const byText = Map.groupBy(
    [...left.keys()].filter((path) => path.startsWith(PASSAGES)),
    (path) => path.slice(0, path.lastIndexOf("/") + 1),
  );
  const passages = [...byText].map(([folder, paths]) => {
    const own = paths.flatMap(take);
    const text = folder.slice(PASSAGES.length, -1);
    return row(own[0]!, "data.passages", "data", {
      id: `file-passages-${text}`,
      name: `${folder.slice(FOLDER.length)}<n>.json`,
      values: { text },
      count: own.length,
      bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
      sha256: null,
      schema: schemaPath("passage"),
    });
  });
  const programs = [seedPath(REPLAY), EXAMPLE].flatMap(take);
  const sums = take(seedPath(SUMS));
  const seeds = [...left.values()].filter(({ path }) => path.startsWith(seedPath(""))).flatMap(({ path }) => take(path));
  const others = [...left.values()].map((file) => row(file, "data.other", "data", { values: { type: file.type.replace(/;.*/, "") } }));
  return {
    files: data,
    passages: passages.map((one, i) => (i === 0 ? { ...one, example: "passage" } : one)),
    seeds: [
      ...seeds.map((file) => row(file, "data.seed", "seed")),
      ...sums.map((file) => row(file, "data.sums", "work")),
      ...programs.map((file) => row(file, file.path === EXAMPLE ? "data.example" : "data.replay", "program")),
    ],
    schemas,
    others,
  };
}
