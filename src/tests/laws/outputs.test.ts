/** What comes out of the texts fits together: orders, numbers, concordances, addresses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { tallyTexts, tallyTotals } from "../../components/about/tally.ts";
import { buildEdition } from "../../edition/edition.ts";
import { pagesWith } from "../../edition/registers/links.ts";
import type { EditionIndex, EntityContent, TextContent, VersionsContent } from "../../output/content.ts";
import { toSearchData } from "../../output/search/records.ts";
import { SCRIPTS } from "../../schemas/common.ts";
import type { DatedExpression } from "../../schemas/date.ts";
import type { Mention } from "../../schemas/entity.ts";
import type { Event } from "../../schemas/event.ts";
import type { Parallel } from "../../schemas/parallel.ts";
import type { Text } from "../../schemas/text.ts";
import { codePoints } from "../../shared/code-points.ts";
import { entriesOf, lookUp } from "../../shared/keyed.ts";
import type { Labels } from "../../shared/search/catalogue.ts";
import { textContent } from "../../testing/content.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
const files = textContent(edition);
const read = <T>(name: string): T => JSON.parse(files.get(name)!) as T;
const index = read<EditionIndex>("edition/index.json");
const contents = index.texts.map(({ id }) => read<TextContent>(`edition/texts/${id}.json`));
const entities = index.entities.map(({ id }) => ({ id, ...read<EntityContent>(`edition/entities/${id}.json`) }));
const texts = read<Text[]>("data/texts.json");
const mentions = read<Mention[]>("data/mentions.json");
const parallels = read<Parallel[]>("data/parallels.json");
const search = toSearchData(edition);
const passages = new Map(texts.flatMap((text) => text.passages.map((passage) => [passage.id, passage] as const)));

test("events stand in order of time: by the first year of each that names one", () => {
  const years = read<Event[]>("data/timeline.json").flatMap(({ edtf }) => /^(?:\.\.\/)?(\d{4})(?!\d)/.exec(edtf)?.[1] ?? []);
  assert.deepEqual(years, years.toSorted());
});

test("dates stand in the order in which one reads them", () => {
  const order = [...passages.keys()];
  const places = read<DatedExpression[]>("data/dates.json").map(({ passage, start }) => order.indexOf(passage) * 1e6 + start);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test("a parallel shows beside each of its passages the words of the other, in both scripts", () => {
  const shown = contents.flatMap(({ asides }) =>
    entriesOf(asides).flatMap(([at, aside]) => aside.parallels.map((one) => ({ at, ...one }))),
  );
  assert.equal(shown.length, 2 * parallels.length);
  for (const { at, id, quote, other } of shown) {
    const { a, b } = parallels.find((one) => one.id === id)!;
    const there = a.passage === at ? b : a;
    assert.equal(quote["zh-Hant"], there.quote);
    assert.equal(other.url, passages.get(there.passage)!.url);
    assert.ok(passages.get(there.passage)!.textHans.includes(quote["zh-Hans"]), quote["zh-Hans"]);
  }
});

/** Every string of a value with the names of the fields that lead to it. */
function* strings(value: unknown, at: readonly string[] = []): Generator<readonly [at: string, text: string]> {
  if (typeof value === "string") yield [at.join("."), value];
  else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* strings(inner, [...at, name]);
}

test("what is counted is there so often", () => {
  const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length;
  for (const { id, counts, lines } of entities) {
    const own = mentions.filter(({ entity }) => entity === id);
    assert.equal(lookUp(index.counts, id) ?? 0, own.length, id);
    for (const script of SCRIPTS) assert.equal(lines[script].length, own.length, id);
    assert.deepEqual(
      counts,
      index.texts.flatMap((text) => {
        const here = own.filter((mention) => mention.text === text.id);
        return here.length === 0 ? [] : { text: text.id, count: here.length, first: here[0]!.passage };
      }),
    );
  }
  for (const [i, text] of texts.entries()) {
    const han = text.passages.map((passage) => [...passage.text].filter((point) => /\p{Script=Han}/u.test(point)).length);
    assert.equal(index.texts[i]!.passages, text.passages.length);
    assert.equal(
      index.texts[i]!.characters,
      han.reduce((sum, n) => sum + n, 0),
    );
  }
  const inTexts = new Map(tallyTexts(index, contents).map(({ key, counts }) => [key, counts]));
  for (const [key, name] of [
    ["tally.mentions", "mentions"],
    ["tally.dates", "dates"],
    ["tally.figures", "figures"],
  ] as const) {
    const all = read<{ readonly text: string }[]>(`data/${name}.json`);
    assert.deepEqual(
      inTexts.get(key),
      texts.map(({ id }) => count(all, ({ text }) => text === id)),
      key,
    );
  }
  for (const { key, count: total, parts } of tallyTotals(index)) {
    const sum = parts.reduce((all, part) => all + part.count, 0);
    if (parts.length > 0) assert.equal(sum, total, `${key} is the sum of its parts`);
  }
});

test("the key word of a concordance is the mention, and its passage goes on around it", () => {
  for (const { id, lines } of entities) {
    const own = mentions.filter(({ entity }) => entity === id);
    for (const [script, field] of [
      ["zh-Hant", "text"],
      ["zh-Hans", "textHans"],
    ] as const) {
      for (const [i, { passage, before, key, after }] of lines[script].entries()) {
        const words = passages.get(passage)![field];
        assert.equal(key, codePoints(words).slice(own[i]!.start, own[i]!.end));
        const around = before.replace(/^…/, "") + key + after.replace(/…$/, "");
        assert.ok(words.includes(around), around);
        assert.equal(before.startsWith("…") || words.startsWith(before + key), true, `${passage}: ${before}`);
        assert.equal(after.endsWith("…") || words.endsWith(key + after), true, `${passage}: ${after}`);
      }
    }
  }
});

/** Addresses of the edition, with the anchors that its data names. */
function addresses(): ReadonlySet<string> {
  const known = new Set(pagesWith({ pages: new Set(Object.keys(index.pages)), criteria: index.criteria }));
  for (const { id, passages: own } of texts) {
    known.add(`/texts/${id}/`).add(`/texts/${id}/witness/`);
    for (const passage of own) known.add(`/texts/${id}/#p${passage.id.split(":")[1]}`);
  }
  for (const { id } of index.entities) known.add(`/glossary/${id}/`);
  for (const { id } of index.areas) known.add(`/areas/${id}/`);
  for (const { id } of index.events) known.add(`/timeline/#${id}`);
  for (const { id } of index.notes) known.add(`/parallels/#note-${id}`);
  for (const { id } of index.parallels) known.add(`/parallels/#${id}`);
  for (const { anchor, lists } of read<VersionsContent>("edition/versions.json").views)
    for (const one of [anchor, ...lists.flatMap(({ of, changes }) => [`${anchor}-${of}`, ...changes.map((change) => change.anchor)])])
      known.add(`/changes/#${one}`);
  return known;
}

test("every address in the data, beside passages and in the entries of search is one of the edition, unless it leads elsewhere", () => {
  const known = addresses();
  const urls = [
    ...[...files].filter(([name]) => /^(?:data|edition)\/(?!schema).*\.json$/.test(name)).map(([, json]) => JSON.parse(json) as unknown),
    ...search.files.values(),
  ]
    .flatMap((value) => [...strings(value)])
    .filter(([at]) => at.endsWith("url"))
    .flatMap(([, url]) => (/^https?:/.test(url) ? [] : [url]));
  assert.ok(urls.length > 0);
  assert.deepEqual(
    urls.filter((url) => !known.has(url)),
    [],
  );
});

test("search is given each passage once and in order, then each entry", () => {
  const { entries } = search.files.get("labels.zh-hant") as Labels;
  assert.equal(entries.length, index.entities.length + index.events.length + index.areas.length);
  assert.equal(search.records.length, passages.size + entries.length);
});
