/** The laws of an edition, for tests of any: each throws where it does not hold. */
import assert from "node:assert/strict";
import { parseFragment } from "parse5";
import type { Edition } from "../edition/edition.ts";
import { applyEdits, type Edit, editEnd, findOverlaps, undoEdits } from "../edition/kernel/edit.ts";
import type { EditionText } from "../edition/text/text.ts";
import { markText } from "../output/pages/marks.ts";
import { toMdx } from "../output/pages/mdx.ts";
import { toWitness } from "../output/pages/witness.ts";
import { SCRIPTS } from "../schemas/common.ts";
import { codePoints } from "../shared/code-points.ts";
import { compileMdx, wordsOf } from "./rendering/mdx.ts";

/** Replayed over the seed the edits give the passages, undone they give the seed; each lies in one passage or in none. */
export function checkEdits({ source, edits, passages }: EditionText): void {
  const points = codePoints(source);
  const reading = passages.map(({ text }) => text).join("\n");
  assert.equal(applyEdits(points, edits), reading, "replaying the edits gives the passages");
  assert.equal(undoEdits(reading, edits), source, "undoing them gives the seed");
  assert.deepEqual(findOverlaps(edits), []);
  for (const edit of edits) {
    const [start, end] = [edit.start, editEnd(edit)];
    const inside = passages.filter(({ seed }) => start >= seed[0] && end <= seed[1] && (start < seed[1] || end > start));
    const touched = passages.filter(({ seed }) => start < seed[1] && end > seed[0]);
    assert.ok(
      touched.length <= 1 && (touched.length === 0 || inside.includes(touched[0]!)),
      `the edit at ${start} lies wholly inside one passage or outside all`,
    );
  }
  const covered = new Uint8Array(points.length);
  for (const { seed } of passages) covered.fill(1, seed[0], seed[1]);
  for (const edit of edits) covered.fill(1, edit.start, editEnd(edit));
  const left = [...covered.keys()].filter((i) => covered[i] === 0).map((i) => points.at(i));
  assert.ok(left.length < passages.length && left.every((point) => point === "\n"), "all else is the newlines that join passages");
}

/** Sentences cover their passage but for spaces, and both scripts have as many code points. */
export function checkSentences({ passages }: EditionText): void {
  for (const { text, textHans, sentences } of passages) {
    const points = codePoints(text);
    assert.equal(codePoints(textHans).length, points.length);
    let at = 0;
    for (const [start, end] of sentences) {
      assert.match(points.slice(at, start), /^ *$/);
      assert.ok(end > start);
      at = end;
    }
    assert.match(points.slice(at), /^ *$/);
  }
}

/** What a page prints is what a browser reads. */
export function checkHtml({ passages }: EditionText): void {
  for (const { text } of passages) {
    const [node] = parseFragment(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")).childNodes;
    assert.equal(node !== undefined && "value" in node ? node.value : null, text);
  }
}

/** The witness page prints the seed, and gives each edit an address of its own. */
export function checkWitness(text: EditionText): void {
  const parts = toWitness(text);
  assert.equal(parts.map((part) => part.text).join(""), text.source);
  const ids = parts.flatMap(({ edit }) => edit?.id ?? []);
  assert.equal(new Set(ids).size, ids.length, "each edit has its own address");
}

/** The part of an edit between two places; only one that keeps the number of code points may be cut through. */
function clip(edit: Edit, from: number, to: number): Edit {
  if (edit.start >= from && editEnd(edit) <= to) return edit;
  const [before, after] = [codePoints(edit.before), codePoints(edit.after)];
  assert.equal(before.length, after.length);
  const part = [Math.max(0, from - edit.start), Math.min(before.length, to - edit.start)] as const;
  return { ...edit, start: edit.start + part[0], before: before.slice(...part), after: after.slice(...part) };
}

/** A mention quotes its passage, and its span of the seed reads the same after the edits. */
export function checkMentions({ texts, mentions }: Edition): void {
  const passages = new Map(
    texts.flatMap((text) => text.passages.map((passage) => [passage.id, { passage, source: codePoints(text.source) }] as const)),
  );
  for (const { passage: id, start, end, quote, seed } of mentions) {
    const { passage, source } = passages.get(id)!;
    assert.equal(codePoints(passage.text).slice(start, end), quote);
    const inside = passage.edits
      .filter((edit) => editEnd(edit) > seed[0] && edit.start < seed[1])
      .map((edit) => clip(edit, seed[0], seed[1]));
    assert.equal(applyEdits(source, inside, seed[0], seed[1]), quote, "the seed's span reads the same after its edits");
  }
}

/** The compiler that builds finds in the MDX the words of the passages, and nothing to run. */
export async function checkMdx({ texts, mentions }: Edition): Promise<void> {
  for (const text of texts) {
    const own = mentions.filter((one) => one.text === text.id);
    for (const script of SCRIPTS) {
      const code = await compileMdx(toMdx(markText(text, script, own)));
      assert.deepEqual(
        wordsOf(code),
        text.passages.map((passage) => (script === "zh-Hant" ? passage.text : passage.textHans)),
      );
    }
  }
}

/** All of these. */
export async function checkAll(edition: Edition): Promise<void> {
  for (const text of edition.texts) {
    checkEdits(text);
    checkSentences(text);
    checkHtml(text);
    checkWitness(text);
  }
  checkMentions(edition);
  await checkMdx(edition);
}
