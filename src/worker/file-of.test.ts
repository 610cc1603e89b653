import assert from "node:assert/strict";
import { test } from "node:test";
import { fileOf } from "./file-of.ts";

const files = new Set(["https://host/a/b/index.html", "https://host/a/b/texts/003/index.html", "https://host/a/b/data/texts.json"]);
const isFile = (url: string) => files.has(url);

test("a folder is its index.html, whatever query and fragment follow", () => {
  const file = "https://host/a/b/texts/003/index.html";
  assert.deepEqual(fileOf("https://host/a/b/texts/003/", isFile), { file });
  assert.deepEqual(fileOf("https://host/a/b/texts/003/?x=1#p7", isFile), { file });
  assert.deepEqual(fileOf("https://host/a/b/texts/003/index.html?x=1&y=/z#p7", isFile), { file });
  assert.deepEqual(fileOf("https://host/a/b/?q=%E7%A2%B3/", isFile), { file: "https://host/a/b/index.html" });
});

test("a file is itself", () => {
  assert.deepEqual(fileOf("https://host/a/b/data/texts.json?ts=1", isFile), { file: "https://host/a/b/data/texts.json" });
});

test("a folder without its slash is moved to the one with it, and keeps its query", () => {
  assert.deepEqual(fileOf("https://host/a/b/texts/003", isFile), { moved: "https://host/a/b/texts/003/" });
  assert.deepEqual(fileOf("https://host/a/b/texts/003?x=1#p7", isFile), { moved: "https://host/a/b/texts/003/?x=1" });
});

test("what is no part of the edition is left to the network", () => {
  assert.equal(fileOf("https://host/a/b/texts/999/", isFile), null);
  assert.equal(fileOf("https://host/a/", isFile), null);
  assert.equal(fileOf("https://other/a/b/", isFile), null);
});
