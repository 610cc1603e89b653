/** No part of the two seeds looks like a text in a wrong encoding. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { decode } from "../../edition/bytes/decode.ts";

const { seeds } = await readSources(PROJECT);

test("no part of either is suspected", () => {
  const sound = (text: string) => assert.ok("text" in decode(new TextEncoder().encode(text), "utf-8"), JSON.stringify(text));
  for (const { bytes } of seeds) {
    const text = new TextDecoder().decode(bytes);
    sound(text);
    fc.assert(
      fc.property(fc.nat(text.length - 40), fc.integer({ min: 2, max: 40 }), (at, length) => {
        const part = text.slice(at, at + length);
        if (part.trim() !== "" && part.isWellFormed()) sound(part);
      }),
      { numRuns: 500 },
    );
  }
});
