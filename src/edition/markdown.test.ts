import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownToHtml } from "./markdown.ts";

const html = (markdown: string) => markdownToHtml(markdown, (url) => `..${url}index.html`);

test("addresses of the edition become links of the page, others stay", () => {
  assert.equal(
    html("[凡例](/about/)、[他處](https://example.org/)"),
    '<p><a href="../about/index.html">凡例</a>、<a href="https://example.org/">他處</a></p>',
  );
});

test("a heading may name its anchor", () => {
  assert.equal(html("## 開放資料 {#data}"), '<h2 id="data">開放資料</h2>');
  assert.equal(html("## 開放資料"), "<h2>開放資料</h2>");
  assert.equal(html("見 {#data}"), "<p>見 {#data}</p>");
});
