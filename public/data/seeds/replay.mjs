/**
 * Rebuilds every passage of the edition from its seed and the recorded edits, and every seed from the passages and the
 * same edits, and compares: with the passages that are published, and with the SHA-256 of the seed's bytes.
 *
 *     node data/seeds/replay.mjs
 *
 * Node 20 or newer, and nothing besides; from any folder. It ends with 0 if all is as published; otherwise it says where
 * it is not, and ends with 1. It reads files of the edition alone and writes none.
 *
 * The format, as this program relies on it:
 *
 * - `seeds/<file>` is a raw text, byte for byte as it came; `seeds/SHA256SUMS` has the SHA-256 of each.
 * - `texts.json` lists the texts. `seed` of each is `{file, sha256, bytes, codePoints}`, with `encoding` where it is not
 *   UTF-8; a byte order mark is part of the decoded text. `passages` are in reading order, each with `id` and `text`.
 * - `edits.json` lists the edits of all texts: `text` says of which. `seed: [start, end]` is a place in the decoded seed,
 *   in Unicode code points from 0, end exclusive; `before` is what the seed has there, `after` what stands instead. Where
 *   start and end are one, something is inserted. The edits of a text are sorted by place and do not overlap.
 * - A seed with all its edits made is the `text` of its passages, joined by line feeds. No passage has a line feed.
 *
 * MIT licence. The seeds belong to their authors and publishers.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** What is not as published, for people to read. */
class Fault extends Error {}

/** Makes the edits. Both texts are arrays of code points. */
function replay(seed, edits) {
  const reading = []; // in pieces
  let at = 0; // in the seed
  for (const edit of edits) {
    const [start, end] = edit.seed;
    if (start < at) throw new Fault(`${placeOf(edit, seed)} begins before ${at}, where the one before it ends`);
    const found = seed.slice(start, end).join("");
    if (found !== edit.before) throw new Fault(`${placeOf(edit, seed)} says ${quote(edit.before)}, the seed has ${quote(found)}`);
    reading.push(seed.slice(at, start), [...edit.after]);
    at = end;
  }
  return [...reading, seed.slice(at)].flat();
}

/** Takes the edits back. Both texts are arrays of code points. */
function undo(reading, edits) {
  const seed = []; // in pieces
  let at = 0; // in the reading
  let inSeed = 0;
  for (const edit of edits) {
    const [start, end] = edit.seed;
    if (start < inSeed) throw new Fault(`${placeOf(edit, seed.flat())} begins before ${inSeed}, where the one before it ends`);
    const behind = at + start - inSeed;
    seed.push(reading.slice(at, behind));
    at = behind + [...edit.after].length;
    const found = reading.slice(behind, at).join("");
    if (found !== edit.after) throw new Fault(`${placeOf(edit, seed.flat())} puts ${quote(edit.after)}, the passages have ${quote(found)}`);
    seed.push([...edit.before]);
    inSeed = end;
  }
  return [...seed, reading.slice(at)].flat();
}

/** The place of an edit in words; the seed as far as it is known: up to the edit, or further. */
function placeOf({ seed: [start, end] }, seed) {
  const line = seed.slice(0, start).filter((point) => point === "\n").length + 1;
  return `the edit at code points ${start} to ${end} of the seed (line ${line})`;
}

const quote = (text) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** @throws Fault at the first passage that differs from what was rebuilt */
function comparePassages(rebuilt, passages) {
  const lines = rebuilt.join("").split("\n");
  for (const [i, { id, text }] of passages.entries()) {
    const line = lines[i] ?? "";
    if (line === text) continue;
    const [has, is] = [[...line], [...text]];
    const at = is.findIndex((point, n) => point !== has[n]);
    const from = at === -1 ? is.length : at;
    const [was, now] = [has, is].map((points) => quote(points.slice(from, from + 20).join("")));
    throw new Fault(`passage ${id} differs from its code point ${from} on: rebuilt it reads ${was}, texts.json has ${now}`);
  }
  if (lines.length > passages.length) throw new Fault(`${lines.length} passages were rebuilt, texts.json has ${passages.length}`);
}

/** @throws Fault at the first code point that differs */
function compareSeeds(rebuilt, seed) {
  if (rebuilt.join("") === seed.join("")) return;
  const at = seed.findIndex((point, i) => point !== rebuilt[i]);
  const from = at === -1 ? seed.length : at;
  const [was, is] = [rebuilt, seed].map((points) => quote(points.slice(from, from + 20).join("")));
  throw new Fault(`the seed differs from its code point ${from} on: rebuilt it reads ${was}, the file ${is}`);
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** A file beside this one or above it. */
function read(name) {
  try {
    return readFileSync(new URL(name, import.meta.url));
  } catch (error) {
    throw new Fault(`${name} cannot be read: ${error.message}`);
  }
}

/** Code points of a file. @throws Fault where its bytes are not of the encoding */
function decode(bytes, encoding) {
  try {
    return [...new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)];
  } catch (error) {
    throw new Fault(`the seed cannot be read as ${encoding}: ${error.message}`);
  }
}

/**
 * Node's table of Big5 has not the characters of Hong Kong and gives private-use characters in their place, which no seed
 * has that the edition takes in; these are put right from the rebuilt seed, and counted.
 */
function fillTable(seed, rebuilt) {
  let filled = 0;
  if (seed.length !== rebuilt.length) return { seed, filled };
  const whole = seed.map((point, i) => {
    if (!/\p{Co}/u.test(point) || point === rebuilt[i]) return point;
    filled++;
    return rebuilt[i];
  });
  return { seed: whole, filled };
}

/** Both ways for one text; gives what was found, a line each. @throws Fault */
function check({ id, seed, passages }, edits, say) {
  const encoding = seed.encoding ?? "utf-8";
  const bytes = read(encodeURIComponent(seed.file));
  const hash = sha256(bytes);
  if (hash !== seed.sha256) throw new Fault(`${seed.file} has the SHA-256 ${hash}, texts.json says ${seed.sha256}`);
  say(`${id}  seed      ${hash}  ${bytes.length} bytes, as texts.json says`);

  const raw = decode(bytes, encoding);
  const published = passages.map(({ text }) => text).join("\n");
  const { seed: decoded, filled } = encoding === "big5" ? fillTable(raw, undo([...published], edits)) : { seed: raw, filled: 0 };
  const reading = replay(decoded, edits);
  comparePassages(reading, passages);
  say(`${id}  passages  ${sha256(reading.join(""))}  ${passages.length}, rebuilt from the seed and ${edits.length} edits`);

  const rebuilt = undo([...published], edits);
  compareSeeds(rebuilt, decoded);
  if (encoding === "utf-8") {
    const again = sha256(rebuilt.join(""));
    if (again !== seed.sha256) throw new Fault(`the rebuilt seed has the SHA-256 ${again}, texts.json says ${seed.sha256}`);
    say(`${id}  seed      ${again}  rebuilt from the passages and the edits`);
  } else {
    // One character may have several codes: which of them stood in the file, its text does not tell.
    const given = filled === 0 ? "" : `; ${filled} of them are not in the table of this program and taken from the edits`;
    say(`${id}  seed      the ${rebuilt.length} characters that the file has in ${encoding}, rebuilt from the passages and the edits${given}`);
  }
}

function main() {
  const faults = [];
  const attempt = (what, run) => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof Fault || error instanceof SyntaxError)) throw error;
      faults.push(what);
      console.error(`${what}: ${error.message}`);
      return [];
    }
  };
  const texts = attempt("texts.json", () => JSON.parse(read("../texts.json")));
  const edits = attempt("edits.json", () => JSON.parse(read("../edits.json")));
  if (faults.length > 0) return 1;
  for (const text of texts) {
    const own = edits.filter((edit) => edit.text === text.id);
    attempt(text.id, () => check(text, own, console.log));
  }
  attempt("edits.json", () => {
    const stray = edits.find((edit) => !texts.some(({ id }) => id === edit.text));
    if (stray !== undefined) throw new Fault(`an edit is of the text ${quote(stray.text)}, which is none`);
  });
  console.log(faults.length === 0 ? "All is as published." : `Not as published: ${faults.join(", ")}.`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = main();
