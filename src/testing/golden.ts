/** Accepted outputs, kept as files beside their test. To accept a change: UPDATE=1 npm run unit */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Holds a text against the accepted one. @param file absolute */
export function assertGolden(file: string, text: string): void {
  if (process.env["UPDATE"]) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, "utf8"), `${path.basename(file)} is not as it was accepted`);
}

/** There is no accepted file but these. */
export function assertNoOtherGolden(folder: string, names: Iterable<string>): void {
  const wanted = new Set(names);
  const others = readdirSync(folder).filter((name) => !wanted.has(name));
  if (process.env["UPDATE"]) for (const name of others) rmSync(path.join(folder, name));
  else assert.deepEqual(others, [], "nothing is held against these files");
}

/** JSON to be read: indented, lists of numbers or words in one line. */
export const toReadable = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, items: string) => `[${items.replace(/,\n\s*/g, ", ")}]`)}\n`;
