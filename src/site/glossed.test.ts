import assert from "node:assert/strict";
import { test } from "node:test";
import { glossed } from "./glossed.ts";

test("Chinese words before their meaning are left out, and all else stays", () => {
  assert.equal(glossed("It gives 「來源：南方網」 (“Source: Southcn.com”), no more."), "It gives “Source: Southcn.com”, no more.");
  for (const words of ["「首期」 stands alone (twice).", "新聞稿「相當於」（“amounts to”）", "none"]) assert.equal(glossed(words), words);
});
