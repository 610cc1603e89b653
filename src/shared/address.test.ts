import assert from "node:assert/strict";
import { test } from "node:test";
import { isShared } from "./address.ts";

test("files are shared by both scripts, in whatever folder they lie, and pages are not", () => {
  const shared = ["/data/notes.json", "/data/notes.json?x#y", "/tei/003.xml", "/licences.txt", "/404.html", "/search-index/", "/download/"];
  const own = ["/", "/texts/003/", "/texts/003/#p31.2", "/search/?q=v1.5", "/texts/003/index.html"];
  assert.deepEqual([...shared, ...own].filter(isShared), shared);
});
