/** Published ids of passages and sentences: by wording, also where wordings recur, and never by position. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { PassageLock } from "../../schemas/lock.ts";
import { numberPassages, toLock, unusualIds } from "./ids.ts";
import { acceptMoves, findMoves, formatMove } from "./moves.ts";

const lockOf = (wordings: readonly string[], published: PassageLock | null = null): PassageLock => {
  const ids = numberPassages("001", wordings, published);
  const now = wordings.map((text, i) => ({ id: ids[i]!, text, sentences: text.split(/(?<=。)/) }));
  return toLock(now, published);
};
/** Numbers of the passages now; each character is a passage, or each string. */
const ids = (published: Iterable<string>, now: Iterable<string>) =>
  numberPassages("001", [...now], lockOf([...published])).map((id) => Number(id.split(":")[1]));
const moves = (published: Iterable<string>, now: Iterable<string>) => {
  const before = lockOf([...published]);
  return findMoves(before, lockOf([...now], before));
};

const FIRST = "騰訊發布了其公司歷史上的第四次戰略升級。";
const SECOND = "南方周末為此專訪了馬化騰。他講述了內在邏輯。";
const THIRD = "底座如果扎得不夠深，上面就長不大。";

test("of passages that read alike each keeps its id between its neighbours", () => {
  assert.deepEqual(ids("甲笑乙笑", "甲乙笑"), [1, 3, 4]);
  assert.deepEqual(moves("甲笑乙笑", "甲乙笑"), [{ id: "001:2", changes: [{ id: "001:2", published: "笑", now: null }] }]);
  assert.deepEqual(ids("甲笑乙笑丙", "甲乙新笑又丙"), [1, 3, 6, 4, 7, 5]);
  assert.deepEqual(ids("甲笑乙笑", "甲笑乙"), [1, 2, 3]);
});

test("of several alike of which nobody can say which is gone, none keeps its id", () => {
  assert.deepEqual(ids("甲笑笑乙", "甲笑乙"), [1, 5, 4]);
  assert.deepEqual(ids("甲笑乙笑丙", "甲乙丙笑"), [1, 3, 5, 6]);
  assert.deepEqual(ids("笑甲笑", "笑"), [4]);
});

test("a passage that moved keeps its id, one of several alike too", () => {
  assert.deepEqual(ids("甲乙丙", "丙甲乙"), [3, 1, 2]);
  assert.deepEqual(ids("笑甲乙笑", "笑笑甲乙"), [1, 4, 2, 3]);
  assert.deepEqual(moves("甲乙丙", "丙甲乙"), []);
});

test("a passage that was changed keeps its id where it is demonstrably the same, wherever it stands", () => {
  const changed = FIRST.replace("發布了其公司", "公布了公司");
  assert.deepEqual(ids([FIRST, SECOND, THIRD], [changed, SECOND, THIRD]), [1, 2, 3]);
  assert.deepEqual(ids([FIRST, SECOND, THIRD], [THIRD, SECOND, changed]), [3, 2, 1]);
});

test("its place alone gives a passage no id, and neither does likeness of a few characters", () => {
  assert.deepEqual(ids([FIRST, SECOND, THIRD], [FIRST, "另外一段，說的是別的事情。", THIRD]), [1, 4, 3]);
  assert.deepEqual(ids("甲乙丙", "甲新丙"), [1, 4, 3]);
  assert.deepEqual(ids(["理念升級。", THIRD], ["模式升級。", THIRD]), [3, 2]);
});

test("of two that a changed passage is about as like, it takes the id of neither", () => {
  const [one, two] = [`${THIRD}一`, `${THIRD}二`];
  assert.deepEqual(ids([one, two, FIRST], [`${THIRD}三`, FIRST]), [4, 3]);
});

test("a part keeps the id where it has most of the words, and a whole where one part has", () => {
  const whole = `${SECOND}${THIRD}`;
  assert.deepEqual(ids([FIRST, whole], [FIRST, SECOND, THIRD]), [1, 3, 4]);
  assert.deepEqual(ids([FIRST, `${SECOND}${FIRST}又及`], [`${SECOND}${FIRST}`, "又及", THIRD]), [2, 3, 4]);
  assert.deepEqual(ids([SECOND, THIRD], [whole]), [3]);
});

test("new passages take the first numbers that were never given, those of gone ones neither", () => {
  const once = lockOf(["甲", "乙", "丙"]);
  const without = lockOf(["甲", "丙"], once);
  assert.deepEqual(
    without.retired.map(({ id, text }) => [id, text]),
    [["001:2", "乙"]],
  );
  assert.deepEqual(numberPassages("001", ["甲", "乙", "丙"], without), ["001:1", "001:4", "001:3"]);
});

test("a sentence keeps its id in its passage, and a gone one retires", () => {
  const before = lockOf([FIRST + SECOND + THIRD]);
  const now = lockOf([FIRST + THIRD + SECOND.replace("。他", "，他")], before);
  assert.deepEqual(now.passages, [
    {
      id: "001:1",
      text: `${FIRST}${THIRD}${SECOND.replace("。他", "，他")}`,
      sentences: [
        { id: "001:1.1", text: FIRST },
        { id: "001:1.4", text: THIRD },
        { id: "001:1.5", text: "南方周末為此專訪了馬化騰，他講述了內在邏輯。" },
      ],
      retired: [
        { id: "001:1.2", text: "南方周末為此專訪了馬化騰。" },
        { id: "001:1.3", text: "他講述了內在邏輯。" },
      ],
    },
  ]);
  assert.deepEqual(unusualIds(now.passages[0]!), ["001:1.1", "001:1.4", "001:1.5"]);
  assert.equal(unusualIds(before.passages[0]!), undefined);
});

test("a passage that is gone takes its sentences with it", () => {
  const before = lockOf([SECOND, THIRD]);
  assert.deepEqual(lockOf([THIRD], before).retired, [before.passages[0]]);
});

test("a move of sentences alone shows each, and the passage accepts them", () => {
  const before = lockOf([SECOND]);
  const joined = toLock([{ id: "001:1", text: SECOND, sentences: [SECOND] }], before);
  assert.deepEqual(findMoves(before, joined).map(formatMove), [
    "001:1.1 was published as 「南方周末為此專訪了馬化騰。」 and is gone. Its address would show a notice. 001:1.2 was published as 「他講述了內在邏輯。」 and is gone. Its address would show a notice. 001:1.3 would be a new sentence: 「南方周末為此專訪了馬化騰。他講述了內在邏輯。」. If that is meant, run: npm run prepare -- --accept 001:1",
  ]);
});

test("moves accepted one by one, in any order, come to the same as all at once", () => {
  const wordings = [FIRST, SECOND, THIRD, "甲", "乙", "丙", "笑"];
  const changed = [...wordings, FIRST.replace("發布", "公布"), "新", "又新", "再新"];
  fc.assert(
    fc.property(fc.shuffledSubarray(wordings), fc.shuffledSubarray(changed), fc.infiniteStream(fc.nat()), (published, now, choices) => {
      const before = lockOf(published);
      const all = lockOf(now, before);
      let lock = before;
      for (const choice of choices) {
        const waiting = findMoves(lock, lockOf(now, lock));
        if (waiting.length === 0) break;
        lock = acceptMoves(lock, lockOf(now, lock), new Set([waiting[choice % waiting.length]!.id]));
      }
      const inOrder = (one: PassageLock) => one.passages.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(inOrder(lock), inOrder(all));
      assert.deepEqual(new Set(lock.retired), new Set(all.retired));
    }),
  );
});

test("taking passages away changes the order of no id, and gives none to another wording", () => {
  const letters = fc.array(fc.tuple(fc.constantFrom("甲", "乙", "笑"), fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(letters, (all) => {
      const published = all.map(([wording]) => wording);
      const now = all.filter(([, stays]) => stays).map(([wording]) => wording);
      const found = ids(published, now).map((id, i) => [id, now[i]] as const);
      const known = found.filter(([id]) => id <= published.length);
      assert.deepEqual(
        known,
        known.toSorted(([a], [b]) => a - b),
      );
      assert.deepEqual(
        known.map(([id]) => published[id - 1]),
        known.map(([, wording]) => wording),
      );
      for (const wording of new Set(now)) {
        if (published.filter((one) => one === wording).length === 1)
          assert.ok(
            known.some(([, one]) => one === wording),
            wording,
          );
      }
    }),
  );
});
