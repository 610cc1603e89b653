import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findDifference, type Piece } from "./difference.ts";

/** 甲[-乙-][+丙+]: the old in [-…-], the new in [+…+]. */
const show = (pieces: readonly Piece[]): string =>
  pieces.map(({ of, text }) => (of === "both" ? text : of === "old" ? `[-${text}-]` : `[+${text}+]`)).join("");
const shown = (before: string, after: string): string => show(findDifference(before, after));

test("a character that was replaced is shown alone", () => {
  assert.equal(shown("對于騰訊，這是第一段。", "對於騰訊，這是第一段。"), "對[-于-][+於+]騰訊，這是第一段。");
  assert.equal(shown("核實用戶身分。", "核實用戶身份。"), "核實用戶身[-分-][+份+]。");
});

test("what was put in or taken out stands by itself", () => {
  assert.equal(shown("甲丙", "甲乙丙"), "甲[+乙+]丙");
  assert.equal(shown("甲，乙。", "甲乙。"), "甲[-，-]乙。");
  assert.equal(shown("", "新"), "[+新+]");
  assert.equal(shown("舊", ""), "[-舊-]");
  assert.deepEqual(findDifference("", ""), []);
  assert.deepEqual(findDifference("同", "同"), [{ of: "both", text: "同" }]);
});

test("a word of Latin letters and a number are one unit", () => {
  assert.equal(shown("it was set up in 2019", "it was setting up in 2021"), "it was [-set-][+setting+] up in [-2019-][+2021+]");
  assert.equal(shown("增 3.2% 以上", "增 3.25% 以上"), "增 [-3.2-][+3.25+]% 以上");
});

test("changes that one character parts are read as one", () => {
  assert.equal(shown("原在後段才出現", "原在中段並不出現"), "原在[-後段才-][+中段並不+]出現");
  assert.equal(shown("甲一，二乙", "甲三，四乙"), "甲[-一-][+三+]，[-二-][+四+]乙", "but not by a sign");
});

test("characters beyond the first plane are whole", () => {
  assert.equal(shown("甲𠀀乙", "甲𠀁乙"), "甲[-𠀀-][+𠀁+]乙");
});

test("without the new it is the old wording, and without the old the new one", () => {
  const wording = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "，", " ", "a", "b", "1", "𠀀", "\n"), maxLength: 30 });
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      const pieces = findDifference(before, after);
      const of = (side: "old" | "new") =>
        pieces
          .filter((piece) => piece.of === "both" || piece.of === side)
          .map(({ text }) => text)
          .join("");
      assert.equal(of("old"), before);
      assert.equal(of("new"), after);
      assert.ok(pieces.every(({ text }) => text !== ""));
    }),
  );
});
