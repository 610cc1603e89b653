import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkOf } from "./check.ts";
import { countCodePoints } from "./code-points.ts";
import { formatLink, parseLink, resolveLink, type SelectionRange, type ShownPassage, toLink, wordsOf } from "./selection-link.ts";

const show = (texts: readonly string[], prints = texts): ShownPassage[] =>
  texts.map((text, i) => ({ number: i + 1, text, print: checkOf(prints[i]!) }));
const span = (passage: number, start: number, end: number, last = passage): SelectionRange => ({
  start: { passage, at: start },
  end: { passage: last, at: end },
});

const HANT = ["騰訊發布新藍圖", "科技向善是使命，科技是能力。", "𠮷野家的「底座」。"];
const HANS = ["腾讯发布新蓝图", "科技向善是使命，科技是能力。", "𠮷野家的“底座”。"];
const hant = show(HANT);
const hans = show(HANS, HANT);

test("a range within a passage gives its words, in code points", () => {
  assert.equal(wordsOf(hant, span(2, 0, 4)), "科技向善");
  assert.equal(wordsOf(hant, span(3, 1, 3)), "野家");
});

test("a range over passages gives a line for each", () => {
  assert.equal(wordsOf(hant, span(1, 4, 4, 2)), "新藍圖\n科技向善");
});

test("a range outside the text or without words gives nothing", () => {
  for (const range of [span(2, 4, 4), span(2, 0, 99), span(9, 0, 1), span(2, 0, 1, 1)]) assert.equal(wordsOf(hant, range), null);
});

test("the address of a link names places, checks and wording, and the passage for browsers without JavaScript", () => {
  assert.equal(
    formatLink(toLink(hant, span(2, 0, 4), "zh-Hant")),
    `?sel=t2.0-2.4-${checkOf("科技向善")}-${checkOf(checkOf(HANT[1]!))}&says=%E7%A7%91%E6%8A%80%E5%90%91%E5%96%84#p2`,
  );
});

test("what is no link reads as none", () => {
  for (const search of ["", "?sel=", "?sel=t7", "?sel=x1.2-3.4-a-b", "?sel=t1.2-3.4-A-b", "?q=科技"])
    assert.equal(parseLink(search, ""), null);
});

test("a link whose anchor names another passage is not believed", () => {
  const { search } = new URL(`https://example.org/${formatLink(toLink(hant, span(2, 0, 4), "zh-Hant"))}`);
  assert.notEqual(parseLink(search, "#p2"), null);
  assert.equal(parseLink(search, "#p1"), null);
});

test("the same words among other words are marked, and the difference is said", () => {
  const link = toLink(hant, span(2, 0, 4), "zh-Hant");
  const later = show([HANT[0]!, "科技向善為使命，科技是能力。", HANT[2]!]);
  assert.deepEqual(resolveLink(link, { script: "zh-Hant", passages: later }), { state: "edited", range: span(2, 0, 4) });
});

test("a link is found again in the other script, where the same offsets hold", () => {
  const link = toLink(hant, span(1, 4, 7), "zh-Hant");
  const found = resolveLink(link, { script: "zh-Hans", passages: hans });
  assert.deepEqual(found, { state: "same", range: span(1, 4, 7) });
  assert.equal(wordsOf(hans, found.range!), "新蓝图");
});

test("words that moved within their passage are found, and said to have moved", () => {
  const link = toLink(hant, span(2, 0, 4), "zh-Hant");
  const later = show([HANT[0]!, "須知𠮷科技向善是使命。", HANT[2]!]);
  assert.deepEqual(resolveLink(link, { script: "zh-Hant", passages: later }), { state: "moved", range: span(2, 3, 7) });
});

const LONG =
  "復工復產以後，騰訊先後推出了健康碼、騰訊會議與企業微信的多項免費服務；到四月中旬，累計服務超過十億用戶，並且仍然每天都在增加。";

test("a long wording, and one over passages, is found by both its halves after words were put before it", () => {
  const texts = [`甲。${LONG}乙。`, "第二段，說的是𠮷野家的底座。", "第三段說的是別的事情，與前面所說的幾乎沒有關係。"];
  const later = show(["", "又說：", "", ""].map((more, i) => more + (["題目", ...texts][i] ?? "")));
  for (const [range, moved] of [
    [span(2, 2, 2 + countCodePoints(LONG)), span(2, 2, 2 + countCodePoints(LONG))],
    [span(2, 50, 8, 3), span(2, 50, 8, 3)],
    [span(2, 2, 20, 4), span(2, 2, 20, 4)],
  ] as const) {
    const link = toLink(show(["題目", ...texts]), range, "zh-Hant");
    const shift = {
      start: { ...moved.start, at: moved.start.at + 3 },
      end: moved.end.passage === 2 ? { passage: 2, at: moved.end.at + 3 } : moved.end,
    };
    assert.deepEqual(resolveLink(link, { script: "zh-Hant", passages: later }), { state: "moved", range: shift });
    assert.equal(wordsOf(later, shift), wordsOf(show(["題目", ...texts]), range));
  }
});

test("halves that stand twice, in another order, or with other words between them have not moved", () => {
  const link = toLink(show([`甲${LONG}`]), span(1, 1, 1 + countCodePoints(LONG)), "zh-Hant");
  const [head, tail] = link.says.split("…") as [string, string];
  const stateOf = (text: string) => resolveLink(link, { script: "zh-Hant", passages: show([text]) }).state;
  assert.equal(stateOf(`甲乙${LONG}`), "moved");
  for (const text of [`甲乙${LONG}${tail}`, `甲乙${head}${LONG}`, tail + head, `甲乙${LONG.replace("十億", "百億")}`, head, tail, ""])
    assert.equal(stateOf(text), "changed", text);
  const crafted = { ...link, says: "…" };
  assert.equal(resolveLink(crafted, { script: "zh-Hant", passages: show([`甲乙${LONG}`]) }).state, "changed");
});

test("words that stand twice have not moved: nobody knows which were meant", () => {
  const link = toLink(show(["科技在先"]), span(1, 0, 2), "zh-Hant");
  assert.equal(resolveLink(link, { script: "zh-Hant", passages: show(["說科技，論科技"]) }).state, "changed");
});

test("changed wording, a changed passage in the other script, and a missing passage mark nothing", () => {
  const link = toLink(hant, span(1, 4, 7), "zh-Hant");
  const other = show(["騰訊發布新宏圖", HANT[1]!, HANT[2]!]);
  assert.deepEqual(resolveLink(link, { script: "zh-Hant", passages: other }), { state: "changed", range: null });
  assert.deepEqual(resolveLink(link, { script: "zh-Hans", passages: show(HANS, ["騰訊發布新宏圖", HANT[1]!, HANT[2]!]) }), {
    state: "changed",
    range: null,
  });
  assert.deepEqual(resolveLink(link, { script: "zh-Hant", passages: hant.slice(1) }), { state: "missing", range: null });
});

const line = fc
  .array(fc.constantFrom(..."科技向善是使命𠮷野🙂「」，。 AI3%&=+#?~"), { minLength: 1, maxLength: 80 })
  .map((characters) => characters.join(""));
const selection = fc.array(line, { minLength: 1, maxLength: 5 }).chain((texts) =>
  fc.tuple(fc.constant(texts), fc.nat(texts.length - 1), fc.nat(texts.length - 1), fc.nat(), fc.nat()).map(([all, a, b, x, y]) => {
    const [first, last] = [Math.min(a, b), Math.max(a, b)];
    const at = x % countCodePoints(all[first]!);
    const least = first === last ? at + 1 : 1;
    const end = least + (y % (countCodePoints(all[last]!) - least + 1));
    return { texts: all, range: span(first + 1, at, end, last + 1) };
  }),
);

test("any selection → address → the same selection", () => {
  fc.assert(
    fc.property(selection, fc.constantFrom("zh-Hant" as const, "zh-Hans" as const), ({ texts, range }, script) => {
      const passages = show(texts);
      const link = toLink(passages, range, script);
      const address = new URL(`https://example.org/texts/003/${formatLink(link)}`);
      assert.equal(address.hash, `#p${range.start.passage}`);
      assert.deepEqual(parseLink(address.search, address.hash), link);
      for (const page of ["zh-Hant", "zh-Hans"] as const)
        assert.deepEqual(resolveLink(parseLink(address.search, address.hash)!, { script: page, passages }), { state: "same", range });
    }),
  );
});

test("whatever becomes of the text, marked words in the script of the link are the cited words", () => {
  const states = new Map<string, number>();
  fc.assert(
    fc.property(selection, fc.array(line, { minLength: 1, maxLength: 5 }), fc.boolean(), ({ texts, range }, others, pushed) => {
      const link = toLink(show(texts), range, "zh-Hant");
      const later = show(pushed ? texts.map((text) => `序${text}`) : others);
      const found = resolveLink(link, { script: "zh-Hant", passages: later });
      states.set(found.state, (states.get(found.state) ?? 0) + 1);
      if (found.range !== null) assert.equal(wordsOf(later, found.range), wordsOf(show(texts), range));
    }),
    { numRuns: 400 },
  );
  assert.ok((states.get("moved") ?? 0) > 20, JSON.stringify([...states]));
});
