import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { buildFoldTable, restrictFoldTable } from "../edition/kernel/fold-table.ts";
import { toHans } from "../edition/kernel/script.ts";
import { countCodePoints } from "./code-points.ts";
import { findPhrase, fold, foldText, formatFoldTable, parseFoldTable } from "./fold.ts";

const table = buildFoldTable([]);
const same = (a: string, b: string) => assert.equal(foldText(a, table), foldText(b, table), `${a} ${b}`);
const differ = (a: string, b: string) => assert.notEqual(foldText(a, table), foldText(b, table), `${a} ${b}`);

describe("fold", () => {
  test("makes Traditional, Simplified and regional forms one", () => {
    same("騰訊發佈", "腾讯发布");
    same("什麼", "什么");
    same("什麽", "什么");
    same("這裏", "这里");
    same("這裡", "这里");
    same("平臺", "平台");
    same("隨著", "随着");
  });

  test("makes width, case, spaces and the middle dot one", () => {
    same("９３０變革", "930 變革");
    same("9·30變革", "930变革");
    same("9・30變革", "930变革");
    same("ＱＱ", "qq");
    same("TO B", "tob");
    same("500\u00a0億", "500亿");
    same("碳\u200b中\ufeff和", "碳中和");
  });

  test("makes quotation marks of all kinds one, and full-width punctuation that of ASCII", () => {
    same("「可持續」", "“可持续”");
    same("『可持續』", "‘可持续’");
    same("，：；？（）", ",:;?()");
    same('"碳中和"', "碳中和");
  });

  test("keeps apart what is written with other characters", () => {
    differ("碳中和", "碳中合");
    differ("。", ".");
    differ("「", "」");
    differ("一", "—");
  });

  test("composes a letter and its mark, whichever way they come", () => same("e\u0301", "é"));

  test("says where each code point comes from", () => {
    assert.deepEqual(fold("𠀀 ﬁ9·30", new Map()), {
      points: ["𠀀", "f", "i", "9", "3", "0"],
      start: [0, 2, 2, 3, 5, 6],
      end: [1, 3, 3, 4, 6, 7],
    });
  });

  test("gives places within any text, in order, and folds a folded text to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { points, start, end } = fold(text, table);
        assert.ok(points.every((point) => [...point].length === 1));
        assert.ok(start.every((from, i) => from < end[i]! && (i === 0 || from >= start[i - 1]!)));
        assert.ok((end.at(-1) ?? 0) <= countCodePoints(text));
        for (const point of points) if (/\p{Script=Han}/u.test(point)) assert.equal(foldText(point, table), point);
      }),
    );
  });
});

describe("the table", () => {
  test("has one stand for all of a class, also across what a passage shows", () => {
    const own = buildFoldTable([
      { text: "甲丙", textHans: "乙丙" },
      { text: "乙", textHans: "丁" },
    ]);
    const [first] = ["甲", "乙", "丁"].map((point) => own.get(point) ?? point);
    assert.deepEqual(
      ["甲", "乙", "丁"].map((point) => own.get(point) ?? point),
      [first, first, first],
    );
    assert.equal(own.get("丙"), undefined);
  });

  test("folds every text to what its Simplified folds to, character by character", () => {
    const text = "隨著顯著的著眼，乾坤與乾淨、頭髮與發展，餘與余";
    const textHans = toHans(text);
    const own = buildFoldTable([{ text, textHans }]);
    assert.deepEqual(
      [...text].map((point) => foldText(point, own)),
      [...textHans].map((point) => foldText(point, own)),
    );
  });

  test("is read as it was written, and keeps what stands for a character that occurs", () => {
    const some = new Map([
      ["體", "体"],
      ["臺", "台"],
    ]);
    assert.equal(formatFoldTable(some), "臺台體体");
    assert.deepEqual(parseFoldTable("臺台體体"), some);
    assert.deepEqual(restrictFoldTable(some, new Set(["台"])), new Map([["臺", "台"]]));
  });
});

test("findPhrase gives every place, not overlapping", () => {
  assert.deepEqual(findPhrase([..."哈哈哈哈"], [..."哈哈"]), [0, 2]);
  assert.deepEqual(findPhrase([..."甲乙甲"], ["甲"]), [0, 2]);
  assert.deepEqual(findPhrase([..."甲乙"], [..."甲乙丙"]), []);
  assert.deepEqual(findPhrase([..."甲"], []), []);
});
