import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numberRecords } from "./pagefind-meta.ts";

describe("numberRecords", () => {
  const bytes = (...parts: (string | number)[]) =>
    new Uint8Array(parts.flatMap((part) => (typeof part === "number" ? [part] : [...new TextEncoder().encode(part)])));
  const meta = bytes(
    "pagefind_dcd",
    0x86,
    0x65,
    "1.6.0",
    0x81,
    0x83,
    0x64,
    "zh_a",
    0x05,
    0x61,
    "g",
    0x81,
    0x83,
    0x61,
    "a",
    0x61,
    "b",
    0x61,
    "h",
    0x80,
  );
  test("writes numbers for hashes, keeps the rest, and tells the first words", () => {
    const { meta: numbered, firsts } = numberRecords(meta, (hash) => (hash === "zh_a" ? 12 : -1));
    assert.deepEqual(
      numbered,
      bytes("pagefind_dcd", 0x86, 0x65, "1.6.0", 0x81, 0x83, 0x62, "12", 0x01, 0x60, 0x81, 0x83, 0x61, "a", 0x61, "b", 0x61, "h", 0x80),
    );
    assert.deepEqual(firsts, ["a"]);
  });
  test("stops at another layout", () => {
    assert.throws(
      () => numberRecords(bytes("pagefind_dcd", 0x86, 0x01), () => 0),
      /^Error: pf_meta is not laid out as in Pagefind 1\.6: type 0 at 13, expected 3\. Compare src\/build\/search\/pagefind-meta\.ts/,
    );
  });
});
