import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Anchor, readAnchor } from "./anchor.ts";

const IDS = new Set(["p3", "p7", "p7.2", "p31", "p31.2", "p312", "upgrade-419", "data", "p2p-lending", "main"]);
const read = (hash: string): Anchor => readAnchor(hash, (id) => IDS.has(id));

const THERE: readonly (readonly [hash: string, id: string])[] = [
  ["", ""],
  ["#", ""],
  ["#top", "top"],
  ["#:~:text=科技向善", ""],
  ["#p31", "p31"],
  ["#p31.2", "p31.2"],
  ["#p31。", "p31"],
  ["#p31）", "p31"],
  ["#p31)", "p31"],
  ["#p31」", "p31"],
  ["#p31,", "p31"],
  ["#p31.", "p31"],
  ["#p31#", "p31"],
  ["#p31>.", "p31"],
  ["#p31%3E", "p31"],
  ["#p31**", "p31"],
  ["#p31_", "p31"],
  ["#p31\u200b", "p31"],
  ["#P31", "p31"],
  ["#P31。", "p31"],
  ["#p31-33", "p31"],
  ["#p31–33。", "p31"],
  ["#p31-p33", "p31"],
  ["#p31%E3%80%82", "p31"],
  ["#p31這一段說得最清楚", "p31"],
  ["#p31:~:text=碳", "p31"],
  ["#p３１", "p31"],
  ["#Ｐ３１．２。", "p31.2"],
  ["#p7.2。", "p7.2"],
  ["#p7.2.", "p7.2"],
  ["#p7.2-4", "p7.2"],
  ["#upgrade-419。", "upgrade-419"],
  ["#Upgrade-419", "upgrade-419"],
  ["#data)", "data"],
  ["#data-)", "data"],
  ["#p2p-lending，", "p2p-lending"],
];

test("what is glued to an anchor does not hurt", () => {
  for (const [hash, id] of THERE) assert.deepEqual(read(hash), { state: "there", id }, hash);
});

test("a passage that is followed by what nobody can read is near", () => {
  for (const hash of ["#p7:5-9", "#p7%20x", "#p7%20", "#p7x", "#p7 與 p9", "#p31２", "#p31²", "#p31%E3%80", "#p31.2a", "#p7,9"])
    assert.equal(read(hash).state, "near", hash);
  assert.deepEqual(read("#p7:5-9"), { state: "near", id: "p7" });
  assert.deepEqual(read("#p31.2a"), { state: "near", id: "p31.2" });
});

test("what is not on the page is absent; a sentence that is not there still has its passage", () => {
  for (const hash of ["#p999", "#nonsense", "#data-2", "#upgrade-4190", "#datax", "#data%20x", "#。", "#%", "#constructor", "#p"])
    assert.deepEqual(read(hash), { state: "absent", id: null }, hash);
  for (const hash of ["#p7.99", "#p7.99。", "#P7.99"]) assert.deepEqual(read(hash), { state: "absent", id: "p7" }, hash);
});

test("whatever is glued, an address leads to the passage it names or says so", () => {
  const glue = fc.array(fc.constantFrom(..."。，、；：？！）」』》…—~.,;:?!)]}>\"'*_#|-這段 x3２²%\u200b\u3000"), { maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom("p3", "p7", "p7.2", "p31", "p31.2"), glue, fc.boolean(), (id, after, encoded) => {
      const tail = after.join("");
      const hash = `#${id}${encoded ? encodeURIComponent(tail) : tail}`;
      const found = read(hash);
      // Digits of the same width belong to the number: then it is another place, or none.
      if (/^\.?\d/.test(tail)) return;
      assert.equal(found.id, id, hash);
      if (/[\sx2²]/u.test(tail.normalize("NFKC")) && !/%/.test(tail)) assert.equal(found.state, "near", hash);
    }),
  );
});
