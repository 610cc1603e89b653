/** The table of registers, held against what names registers elsewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isWordKey } from "../../schemas/interface.ts";
import { LOCKED_REGISTERS } from "../../schemas/lock.ts";
import { NAMED } from "./index.ts";

test("the lock holds the ids of the glossary, and of the registers that say so", () => {
  const locked = NAMED.flatMap(({ register: { file, locked } }) => (locked === undefined ? [] : file));
  assert.deepEqual(new Set(["glossary", ...locked]), new Set(LOCKED_REGISTERS));
});

test("every register that is published has its words", () => {
  const wanted = NAMED.flatMap(({ name, register: { file, data, parts } }) =>
    data === undefined ? [] : [`data.${file}`, `tally.${name}`, ...(parts?.options ?? []).map((option) => `${parts!.word}.${option}`)],
  );
  assert.deepEqual(
    wanted.filter((key) => !isWordKey(key)),
    [],
  );
});
