/** Nothing that a program finds in the texts is left without a decision of the editor, and no decision decides nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition, readEditorial } from "../../edition/edition.ts";
import { formatProposal } from "../../edition/review/parallels.ts";
import { findUnrendered, formatUnrendered, idleRenderings } from "../../edition/review/renderings.ts";
import { findIdleKept, findSuspects, formatSuspect } from "../../edition/review/suspects.ts";
import { idleExceptions, idlePhrases, undecidedExpressions, undecidedParallels } from "../../edition/review/undecided.ts";

const sources = await readSources(PROJECT);
const edition = buildEdition(sources).value;
const { emendations, phrases, translations } = readEditorial(sources.editorial).value;

const none = (found: readonly string[]): void =>
  assert.ok(found.length === 0, `\n${found.join("\n")}\nWhat to do with each: npm run prepare -- --suspects`);

for (const text of edition.texts) {
  const own = emendations.get(text.id) ?? [];
  test(`${text.id}: every character that a conversion may have chosen is emended, or kept with a reason`, () =>
    none(findSuspects(text, own).map(formatSuspect)));
  test(`${text.id}: no character is kept that nothing suspects`, () => none(findIdleKept(text, own).map((i) => `[${i}].keep`)));
}

test("every number, date, quoted or Latin expression is a mention, a date, a figure, or an exception with a reason", () =>
  none(undecidedExpressions(edition)));

test("no exception is idle: each decides something that nothing else does", () =>
  none(idleExceptions(edition).map(({ passage, quote }) => `${passage} ${quote}`)));

test("every proposed parallel is in parallels.yaml, or rests on phrases that make none", () =>
  none(undecidedParallels(edition, phrases).map(formatProposal)));

test("no phrase is idle: each stands in two texts", () => none(idlePhrases(edition, phrases).map((i) => phrases[i]!.words)));

test("every name, figure and date of a sentence stands in its translations, and no number beside them, or it is decided", () =>
  none(findUnrendered(edition, { translations }).map(formatUnrendered)));

test("no such decision is idle", () => none(idleRenderings(edition, { translations })));
