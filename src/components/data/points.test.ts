import assert from "node:assert/strict";
import { test } from "node:test";
import type { TextContent } from "../../output/content.ts";
import { toPoints } from "./points.ts";

const content = (text: string, textHans: string, ...spans: readonly [number, number][]) =>
  ({
    text: { passages: [{ id: "1:1", text, textHans }] },
    mentions: spans.map(([start, end]) => ({ passage: "1:1", start, end })),
  }) as unknown as TextContent;

test("a mention within the first twelve code points is shown among them, in the script of the page", () => {
  const shown = toPoints(content("𠀀這是騰訊的一段很長的文字。", "𠀀这是腾讯的一段很长的文字。", [0, 1], [3, 5]), "zh-Hans")!;
  assert.deepEqual([shown.field, shown.start, shown.end, shown.quote], ["textHans", 3, 5, "腾讯"]);
  assert.equal(
    shown.points.map(({ character, at, inside }) => `${character}${at}${inside ? "*" : ""}`).join(""),
    "𠀀0这1是2腾3*讯4*的5一6段7很8长9的10文11",
  );
});

test("where no mention lies so near the beginning, nothing is shown", () => {
  assert.equal(toPoints(content("一二三四五六七八九十甲乙丙", "", [0, 2], [8, 12]), "zh-Hant"), null);
});
