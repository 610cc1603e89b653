import assert from "node:assert/strict";
import { test } from "node:test";
import { formatReport, sendingAddress } from "./report.ts";

const words = { wording: "本文：「{words}」", selection: "所選：「{words}」", remark: "說明：" };
const report = { edition: "短文集，1.2.3 版（2021-06-30）", page: "題目", address: "https://example.org/texts/001/?v=1.2.3#p2", words };

test("a report says where, in which version, what stands there and what was selected, and leaves its end to the reader", () => {
  assert.equal(
    formatReport({ ...report, wording: "這是第一段。", selection: "第一" }),
    `短文集，1.2.3 版（2021-06-30）
題目
https://example.org/texts/001/?v=1.2.3#p2
本文：「這是第一段。」
所選：「第一」
說明：`,
  );
});

test("what is long is cut, what is empty or said already is left out", () => {
  const long = "段".repeat(300);
  const lines = formatReport({ ...report, wording: long, selection: long }).split("\n");
  assert.deepEqual(lines.slice(3), [`本文：「${"段".repeat(199)}…」`, "說明："]);
  assert.equal(formatReport({ ...report, wording: "", selection: "" }).split("\n").length, 4);
});

test("a mail and a tracker get the report in the fields that they read", () => {
  assert.equal(
    sendingAddress("mailto:a@example.org", "指出錯誤：題", "一\n二&三"),
    `mailto:a@example.org?subject=${encodeURIComponent("指出錯誤：題")}&body=%E4%B8%80%0A%E4%BA%8C%26%E4%B8%89`,
  );
  const issue = new URL(sendingAddress("https://example.org/issues/new?labels=text", "題", "一\n二"));
  assert.deepEqual(
    [...issue.searchParams],
    [
      ["labels", "text"],
      ["title", "題"],
      ["body", "一\n二"],
    ],
  );
});
