/** Characters that are no text and that a reading still has: each is the editor's to decide. */
import type { CodePoints } from "../../shared/code-points.ts";
import { byteOffset, type Encoding } from "../bytes/encodings.ts";
import { createToSeed } from "../kernel/edit.ts";
import { escapeStray, findStrays, nameStray } from "../kernel/no-text.ts";
import type { Problem } from "../kernel/problem.ts";
import { lineOf } from "./spaces.ts";
import type { EditionPassage, Seed } from "./text.ts";

/** A character that is no text; `at` in code points of the seed, where it stands or the reference for it begins. */
interface Place {
  readonly passage: string;
  readonly character: string;
  readonly at: number;
  /** As the seed has it: itself, or a reference. */
  readonly written: string;
  /** The words before it. */
  readonly behind: string;
}

/** As many places as are told, each with the work of finding its byte. */
const TOLD = 5;

/** One mistake for all of them: no page may print what is no text, or hide it. */
export function checkStrays(passages: readonly EditionPassage[], source: CodePoints, seed: Seed, encoding: Encoding): Problem | null {
  const places = passages.flatMap(({ id, text, seed: [start], edits }): Place[] => {
    const found = findStrays(text);
    if (found.length === 0) return [];
    const toSeed = createToSeed(start, edits);
    const points = [...text];
    return found.map(({ at, character }) => {
      const place = toSeed([at, at + 1]);
      const behind = points.slice(Math.max(0, at - 6), at).join("");
      return { passage: id, character, at: place[0], written: source.slice(...place), behind };
    });
  });
  const [first] = places;
  if (first === undefined) return null;
  const told = places.slice(0, TOLD).map(({ passage, character, at, written, behind }) => {
    const index = source.slice(0, at).length;
    const as = written === character ? "" : `, written ${written},`;
    const words = behind === "" ? "" : ` behind 「${behind}」`;
    return `${nameStray(character)}${as} at line ${lineOf(source.text, index)}, byte ${byteOffset(seed.bytes, encoding, index)}, in passage ${passage}${words}`;
  });
  const rest = places.length > TOLD ? `; and ${places.length - TOLD} more` : "";
  const count = places.length === 1 ? "1 character is no text" : `${places.length} characters are no text`;
  const quoted = first.written === first.character ? `"${escapeStray(first.character)}" in double quotes` : `"${first.written}"`;
  const message = `${count}: ${told.join("; ")}${rest}. Emend each to what should stand there, or cut it in the profile; the first is quoted as ${quoted}.`;
  return { where: `seeds/${seed.file}`, message };
}
