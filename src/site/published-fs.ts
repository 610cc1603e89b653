/** What is published beside the pages, with the facts that tell whether a copy of it is whole; and what the example among it prints. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { EXAMPLE } from "../output/examples.ts";
import type { Script } from "../schemas/common.ts";
import { CONTENT, listPublished, readPublished } from "./content-fs.ts";

/** A published file and what is known of its bytes. */
export interface PublishedFacts {
  /** From the root of the edition. @example "data/notes.json" */
  readonly path: string;
  /** Media type. @example "application/json; charset=utf-8" */
  readonly type: string;
  readonly bytes: number;
  /** In small hexadecimal digits. */
  readonly sha256: string;
  /** Elements of a list in JSON; null where it is none. */
  readonly entries: number | null;
}

/** Programs that lie in `public/data` and are published as they are. */
const programs = (): string[] =>
  readdirSync(path.resolve("public/data"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => path.posix.join("data", file.replaceAll(path.sep, "/")))
    .sort();

/** Every file in the order in which they are published, then the programs. */
export const publishedFacts = (): PublishedFacts[] => [
  ...listPublished().map((file) => toFacts(file.path, file.type, readPublished(file.path))),
  ...programs().map((file) => toFacts(file, "text/javascript; charset=utf-8", readFileSync(path.resolve("public", file)))),
];

function toFacts(file: string, type: string, bytes: Uint8Array): PublishedFacts {
  const value: unknown = file.endsWith(".json") ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  return {
    path: file,
    type,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    entries: Array.isArray(value) ? value.length : null,
  };
}

/** A program as its readers run it, and all that it printed. */
export interface Example {
  readonly program: string;
  /** What runs it in the folder of the edition. */
  readonly command: string;
  readonly output: string;
}

/** The program that shows how the files join, run on the files as they will be published. @throws what it throws */
export function runExample(script: Script): Example {
  const file = path.resolve("public", EXAMPLE);
  const given = script === "zh-Hant" ? [] : [script];
  return {
    program: readFileSync(file, "utf8"),
    command: ["node", EXAMPLE, ...given].join(" "),
    output: execFileSync(process.execPath, [file, ...given], { cwd: CONTENT, encoding: "utf8" }),
  };
}
