/** The preview image of a text, in the edition's own type; the same input gives the same bytes. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import { type PreviewWords, toPreviewTree } from "./edition/preview.ts";
import type { Script } from "./schemas/common.ts";

/** Pixels, as link previews take them. */
const SIZE = { width: 1200, height: 630 };

const FONTS: Record<Script, string> = {
  "zh-Hant": "noto-serif-tc/600SemiBold/NotoSerifTC_600SemiBold.ttf",
  "zh-Hans": "noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf",
};

export async function renderPreview(words: PreviewWords, script: Script): Promise<Uint8Array<ArrayBuffer>> {
  const data = readFileSync(path.resolve("node_modules/@expo-google-fonts", FONTS[script]));
  const svg = await satori(toPreviewTree(words), {
    ...SIZE,
    fonts: [{ name: "Edition Serif", data, weight: 600, lang: script === "zh-Hant" ? "zh-TW" : "zh-CN" }],
  });
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return new Uint8Array(png);
}
