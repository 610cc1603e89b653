import assert from "node:assert/strict";
import { test } from "node:test";
import { aroundNumber } from "./around-number.ts";

const SENTENCE = "The first investment of 300 million yuan is for three years, it was said, and 1,300 people are to work on it.";

test("the words around a number are whole words", () => {
  assert.deepEqual(aroundNumber(SENTENCE, "300 million", 20), {
    before: "…investment of ",
    number: "300 million",
    after: " yuan is for three…",
  });
  assert.deepEqual(aroundNumber("It takes 12 people.", "12", 20), { before: "It takes ", number: "12", after: " people." });
  assert.equal(aroundNumber(SENTENCE, "300 million", 40)!.after, " yuan is for three years, it was said…");
});

test("a number within another is none, and one that is written otherwise or twice is not found", () => {
  assert.equal(aroundNumber(SENTENCE, "300", 20)!.number, "300");
  assert.equal(aroundNumber(SENTENCE, "1", 20), null);
  assert.equal(aroundNumber(SENTENCE, "3", 20), null);
  assert.equal(aroundNumber("From 12 to 12.", "12", 20), null);
  assert.equal(aroundNumber("It costs 3.5 yuan.", "5", 20), null);
});
