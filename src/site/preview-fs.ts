/** The preview image of a text, in the edition's own type; the same input gives the same bytes. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import type { Script } from "../schemas/common.ts";
import { type PreviewWords, toPreviewTree } from "./preview.ts";

/** Pixels, as link previews take them. */
const SIZE = { width: 1200, height: 630 };

const FONTS: Record<Script, string> = {
  "zh-Hant": "noto-serif-tc/600SemiBold/NotoSerifTC_600SemiBold.ttf",
  "zh-Hans": "noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf",
};

type Fonts = NonNullable<Parameters<typeof satori>[1]["fonts"]>;
const opened = new Map<Script, Fonts>();

/** The fonts of a script, always the same list: satori reads each list once. */
function fontsOf(script: Script): Fonts {
  const kept = opened.get(script);
  if (kept !== undefined) return kept;
  const data = readFileSync(path.resolve("node_modules/@expo-google-fonts", FONTS[script]));
  const fonts: Fonts = [{ name: "Edition Serif", data, weight: 600, lang: script === "zh-Hant" ? "zh-TW" : "zh-CN" }];
  opened.set(script, fonts);
  return fonts;
}

export async function renderPreview(words: PreviewWords, script: Script): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(toPreviewTree(words), { ...SIZE, fonts: fontsOf(script) });
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return new Uint8Array(png);
}
