/** Cuts the fonts to the characters of the edition: `src/content/fonts/*.woff2` and the stylesheet that names them. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";
import type { Edition } from "../src/edition/edition.ts";
import { type GlyphSet, glyphSets, unicodeRange } from "../src/edition/glyphs.ts";
import type { Script } from "../src/schemas/common.ts";

const FAMILY: Record<Script, string> = { "zh-Hant": "Edition Serif TC", "zh-Hans": "Edition Serif SC" };
const packageOf = (script: Script) => `noto-serif-${script === "zh-Hant" ? "tc" : "sc"}`;

function fontFile({ script, weight }: GlyphSet): string {
  const style = weight === 400 ? "400Regular" : "600SemiBold";
  const name = `NotoSerif${script === "zh-Hant" ? "TC" : "SC"}_${style}.ttf`;
  return path.join(import.meta.dirname, "../node_modules/@expo-google-fonts", packageOf(script), style, name);
}

/** Named by the characters they hold: a file that exists is not cut again. */
const nameOf = ({ name, characters }: GlyphSet): string =>
  `${name}.${createHash("sha256").update(characters).digest("hex").slice(0, 8)}.woff2`;

export async function writeFonts(edition: Edition, folder: string): Promise<void> {
  const sets = glyphSets(edition);
  await mkdir(folder, { recursive: true });
  const stale = new Set(await readdir(folder));
  const rules: string[] = [];
  for (const set of sets) {
    const name = nameOf(set);
    if (!stale.delete(name)) {
      const original = await readFile(fontFile(set));
      await writeFile(path.join(folder, name), await subsetFont(original, set.characters, { targetFormat: "woff2" }));
    }
    const range = set.name.endsWith("-more") ? `unicode-range:${unicodeRange(set.characters)};` : "";
    rules.push(
      `@font-face{font-family:"${FAMILY[set.script]}";font-weight:${set.weight};font-display:swap;${range}src:url(fonts/${name}) format("woff2")}`,
    );
  }
  const css = `${rules.join("\n")}\n`;
  if (!stale.delete("fonts.css") || (await readFile(path.join(folder, "fonts.css"), "utf8")) !== css)
    await writeFile(path.join(folder, "fonts.css"), css);
  await Promise.all([...stale].map((name) => rm(path.join(folder, name))));
}
