/** Cuts the fonts to the characters of the edition: `src/content/fonts/*.woff2` and the stylesheet that names them. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";
import type { Edition } from "../src/edition/edition.ts";
import { coverageOf } from "../src/edition/font-coverage.ts";
import { FIRST_SETS, type GlyphSet, glyphSets, unicodeRange } from "../src/edition/glyphs.ts";
import { SCRIPTS, type Script } from "../src/schemas/common.ts";
import { boxFont } from "./box-font.ts";

/** Each script has a stylesheet of its own, so families need not name it. What is shown first is a family apart, to be asked for alone. */
const FAMILY = {
  first: "Edition Serif",
  later: "Edition Han",
  device: "Edition Device",
  box: "Edition Box",
} as const;
const packageOf = (script: Script) => `noto-serif-${script === "zh-Hant" ? "tc" : "sc"}`;

function fontFile(script: Script, weight: GlyphSet["weight"]): string {
  const style = weight === 400 ? "400Regular" : "600SemiBold";
  const name = `NotoSerif${script === "zh-Hant" ? "TC" : "SC"}_${style}.ttf`;
  return path.join(import.meta.dirname, "../node_modules/@expo-google-fonts", packageOf(script), style, name);
}

/**
 * What Chinese typesetting uses: forms for vertical lines, half widths and contextual spacing for punctuation, kerning
 * for Latin. Variants that nothing asks for stay out.
 */
const FEATURES = ["vert", "vrt2", "halt", "vhal", "chws", "vchw", "kern", "vkrn", "ccmp", "locl", "mark", "liga"];

/**
 * What a font says of its rights stays in every file: trademark, maker, addresses, licence (OpenType 1.9, name; the copyright
 * stays by itself). The long lists of designers are left to the package.
 */
const NAMES = [7, 8, 11, 12, 13, 14];

/** Raised when the rules below change, so that everything is written anew. */
const STEPS = 8;

/** Named by script, set and the characters they hold: a file that exists is not cut again. */
const nameOf = ({ name, script, characters }: GlyphSet): string =>
  `${script.toLowerCase()}-${name}.${createHash("sha256")
    .update(STEPS + FEATURES.join() + characters)
    .digest("hex")
    .slice(0, 8)}.woff2`;

/**
 * Fonts of the reader's own machine, stretched to the measures of ours (hhea 1151/−286 of 1000; figures 557 wide, where
 * Times has 500), so that nothing moves when ours arrive.
 */
const deviceFaces = (script: Script): string[] => {
  const han =
    script === "zh-Hant"
      ? ["Songti TC", "STSongti-TC-Regular", "Noto Serif TC", "Noto Serif CJK TC", "Source Han Serif TC", "PMingLiU"]
      : ["Songti SC", "STSongti-SC-Regular", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun"];
  const latin = ["Times New Roman", "Liberation Serif", "Tinos"];
  const face = (names: readonly string[], measures: string) =>
    `@font-face{font-family:"${FAMILY.device}";src:${names.map((name) => `local("${name}")`).join(",")};line-gap-override:0%;${measures}}`;
  return [
    face(han, "ascent-override:115.1%;descent-override:28.6%"),
    face(latin, "ascent-override:103.3%;descent-override:25.7%;size-adjust:111.4%;unicode-range:U+20-24F,U+2013-2014,U+2212"),
  ];
};

/** Files without `unicode-range`, to spare bytes of the stylesheet. They are declared first: what no other names is looked for in these. */
const UNRANGED = ["base", "head-more"];

/** A set, and the script whose font has its characters. */
type CutSet = GlyphSet & { readonly from: Script };

/** Characters that the font of a script lacks (简 in a Traditional page) are taken from the font of the other, in a set of their own. */
async function withForeign(sets: readonly GlyphSet[]): Promise<CutSet[]> {
  const result: CutSet[] = [];
  for (const script of SCRIPTS) {
    for (const weight of [400, 600] as const) {
      const covered = coverageOf(await readFile(fontFile(script, weight)));
      const own = sets.filter((set) => set.script === script && set.weight === weight);
      const foreign = own.flatMap(({ characters }) => [...characters].filter((one) => !covered(one.codePointAt(0)!)));
      result.push(...own.map((set) => ({ ...set, from: script })));
      const other = script === "zh-Hant" ? "zh-Hans" : "zh-Hant";
      if (foreign.length > 0)
        result.push({
          name: weight === 400 ? "foreign" : "head-foreign",
          script,
          weight,
          characters: foreign.sort().join(""),
          from: other,
        });
    }
  }
  return result;
}

/** One cut file, as the site knows it. */
export interface FontFile extends Omit<GlyphSet, "characters"> {
  readonly file: string;
}

/** What `fonts.json` holds: the files, and the stamp of what they were cut from. */
export interface FontManifest {
  readonly stamp: string;
  /** The file of the font that shows every character as □. */
  readonly box: string;
  readonly files: readonly FontFile[];
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** Cuts what the edition needs into `folder`, unless the same was cut already. */
export async function writeFonts(edition: Edition, folder: string): Promise<void> {
  const wanted = glyphSets(edition);
  const stamp = hash(JSON.stringify([STEPS, FEATURES, wanted]));
  const before = await readFile(path.join(folder, "fonts.json"), "utf8").then(
    (text) => JSON.parse(text) as FontManifest,
    () => null,
  );
  if (before?.stamp === stamp) return;
  await mkdir(folder, { recursive: true });
  const stale = new Set(await readdir(folder));
  const write = async (name: string, content: string) => {
    if (!stale.delete(name) || (await readFile(path.join(folder, name), "utf8")) !== content)
      await writeFile(path.join(folder, name), content);
  };
  const sets = await withForeign(wanted);
  for (const set of sets) {
    const name = nameOf(set);
    if (stale.delete(name)) continue;
    const original = await readFile(fontFile(set.from, set.weight));
    const cut = await subsetFont(original, set.characters, {
      targetFormat: "woff2",
      noHinting: true,
      keepFeatures: FEATURES,
      preserveNameIds: NAMES,
    });
    await writeFile(path.join(folder, name), cut);
  }
  const box = `box.${hash(`${STEPS}`)}.woff2`;
  if (!stale.delete(box)) await writeFile(path.join(folder, box), await boxFont(await readFile(fontFile("zh-Hant", 400)), NAMES));
  for (const script of SCRIPTS) {
    const own = sets
      .filter((set) => set.script === script)
      .sort((a, b) => Number(UNRANGED.includes(b.name)) - Number(UNRANGED.includes(a.name)));
    const rules = own.map((set) => {
      const range = UNRANGED.includes(set.name) ? "" : `unicode-range:${unicodeRange(set.characters)};`;
      const family = FIRST_SETS.includes(set.name) ? FAMILY.first : FAMILY.later;
      return `@font-face{font-family:"${family}";font-weight:${set.weight};font-display:swap;${range}src:url(fonts/${nameOf(set)}) format("woff2")}`;
    });
    const boxFace = `@font-face{font-family:"${FAMILY.box}";font-weight:400 600;src:url(fonts/${box}) format("woff2")}`;
    await write(`${script.toLowerCase()}.css`, `${[...rules, ...deviceFaces(script), boxFace].join("\n")}\n`);
  }
  const files = sets.map(
    ({ name, script, weight, characters }): FontFile => ({ name, script, weight, file: nameOf({ name, script, weight, characters }) }),
  );
  await write("fonts.json", JSON.stringify({ stamp, box, files } satisfies FontManifest));
  await Promise.all([...stale].map((name) => rm(path.join(folder, name))));
}
