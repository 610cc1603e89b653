import assert from "node:assert/strict";
import { test } from "node:test";
import { formatOthers, otherIn } from "./others.ts";

test("the address of a page in another language is read as it was written", () => {
  const others = [
    { language: "zh-Hans", href: "../zh-hans/index.html" },
    { language: "en", href: "../en/index.html" },
  ] as const;
  const written = formatOthers(others);
  for (const { language, href } of others) assert.equal(otherIn(written, language), href);
});

test("a language that the page is not in has no address, nor has any where there is no other page", () => {
  assert.equal(otherIn("zh-Hans=../zh-hans/index.html", "zh-Hant"), undefined);
  assert.equal(otherIn("zh-Hans=../zh-hans/index.html", "zh-H"), undefined);
  assert.equal(otherIn("", "zh-Hans"), undefined);
});
