/** Cuts the fonts to the characters of the edition: `src/content/fonts/*.woff2` and the stylesheet that names them. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import sc from "@expo-google-fonts/noto-serif-sc/package.json" with { type: "json" };
import tc from "@expo-google-fonts/noto-serif-tc/package.json" with { type: "json" };
import subsetFont from "subset-font";
import cutter from "subset-font/package.json" with { type: "json" };
import type { Edition } from "../../edition/edition.ts";
import { FIRST_SETS, type GlyphSet, glyphSets, LATIN_SETS, unicodeRange } from "../../output/glyphs.ts";
import { SCRIPTS, type Script } from "../../schemas/common.ts";
import type { CutFile, FontManifest } from "../../schemas/fonts.ts";
import { inFileName, LANGUAGES, TRANSLATIONS } from "../../shared/languages.ts";
import { writeWhole } from "../disk/folder.ts";
import { boxFont } from "./box.ts";
import { isSound, readCut, sha256, tidy, writeManifest } from "./cache.ts";
import { coverageOf } from "./coverage.ts";

/** Each script has a stylesheet of its own, so families need not name it. What is shown first is a family apart, to be asked for alone. */
const FAMILY = {
  first: "Edition Serif",
  later: "Edition Han",
  latin: "Edition Latin",
  latinDevice: "Edition Latin Device",
  device: "Edition Device",
  box: "Edition Box",
} as const;
const packageOf = (script: Script) => `noto-serif-${script === "zh-Hant" ? "tc" : "sc"}`;

function fontFile(script: Script, weight: GlyphSet["weight"]): string {
  const style = weight === 400 ? "400Regular" : "600SemiBold";
  const name = `NotoSerif${script === "zh-Hant" ? "TC" : "SC"}_${style}.ttf`;
  return path.join(import.meta.dirname, "../../../node_modules/@expo-google-fonts", packageOf(script), style, name);
}

/**
 * What Chinese typesetting uses: forms for vertical lines, half widths and contextual spacing for punctuation, kerning
 * for Latin; and for a translation beside the text signs that are as wide as letters. Variants that nothing asks for stay out.
 */
const FEATURES: readonly string[] = [
  "pwid",
  "vert",
  "vrt2",
  "halt",
  "vhal",
  "chws",
  "vchw",
  "kern",
  "vkrn",
  "ccmp",
  "locl",
  "mark",
  "liga",
];

/** Where letters are Latin, signs that both kinds of type have are as wide as letters: ’ “ ” … */
const LATIN_FEATURES = ["pwid", "kern", "ccmp", "locl", "mark", "liga"];
const isLatin = ({ name }: GlyphSet): boolean => LATIN_SETS.includes(name);

/**
 * What a font says of its rights stays in every file: trademark, maker, addresses, licence (OpenType 1.9, name; the copyright
 * stays by itself). The long lists of designers are left to the package.
 */
const NAMES = [7, 8, 11, 12, 13, 14];

/** Raised when the rules below change, so that everything is written anew. */
const STEPS = 11;

/** What decides the bytes of every file, beside its own characters. */
const BASIS = [STEPS, FEATURES, LATIN_FEATURES, NAMES, ...[tc, sc, cutter].map(({ name, version }) => `${name} ${version}`)];

/**
 * Fonts of the reader's own machine, stretched to the measures of ours (hhea 1151/−286 of 1000; figures 557 wide, where
 * Times has 500), so that nothing moves when ours arrive.
 */
const deviceFaces = (script: Script): string[] => {
  const han =
    script === "zh-Hant"
      ? ["Songti TC", "STSongti-TC-Regular", "Noto Serif TC", "Noto Serif CJK TC", "Source Han Serif TC", "PMingLiU"]
      : ["Songti SC", "STSongti-SC-Regular", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun"];
  return [
    deviceFace(FAMILY.device, han, "ascent-override:115.1%;descent-override:28.6%"),
    deviceFace(FAMILY.device, DEVICE_LATIN, `${LATIN_MEASURES};unicode-range:U+20-24F,U+2013-2014,U+2212`),
  ];
};

const DEVICE_LATIN = ["Times New Roman", "Liberation Serif", "Tinos"];
const LATIN_MEASURES = "ascent-override:103.3%;descent-override:25.7%;size-adjust:111.4%";
const deviceFace = (family: string, names: readonly string[], measures: string): string =>
  `@font-face{font-family:"${family}";src:${names.map((name) => `local("${name}")`).join(",")};line-gap-override:0%;${measures}}`;

/** Files without `unicode-range`, to spare bytes of the stylesheet. They are declared first: what no other names is looked for in these. */
const UNRANGED = ["base", "head-more"];

/** A set, and the script whose font has its characters. */
type CutSet = GlyphSet & { readonly from: Script };

/**
 * Characters that the font of a script lacks (简 in a Traditional page) are taken from the font of the other, in sets of their own:
 * those of the examples of the data and of `more`, such as titles of outside sources, apart from what reading pages show.
 */
async function withForeign(sets: readonly GlyphSet[]): Promise<CutSet[]> {
  const result: CutSet[] = [];
  for (const script of SCRIPTS) {
    for (const weight of [400, 600] as const) {
      const covered = coverageOf(await readFile(fontFile(script, weight)));
      const own = sets.filter((set) => set.script === script && set.weight === weight);
      result.push(...own.map((set) => ({ ...set, from: script })));
      const other = script === "zh-Hant" ? "zh-Hans" : "zh-Hant";
      const lacked = Map.groupBy(
        own.flatMap(({ name, characters }) =>
          LATIN_SETS.includes(name)
            ? []
            : [...characters].filter((one) => !covered(one.codePointAt(0)!)).map((one) => [name, one] as const),
        ),
        ([name]) => (name === "data" || name === "more" ? `${name}-foreign` : weight === 400 ? "foreign" : "head-foreign"),
      );
      for (const [name, characters] of lacked) {
        result.push({
          name,
          script,
          weight,
          characters: characters
            .map(([, one]) => one)
            .sort()
            .join(""),
          from: other,
        });
      }
    }
  }
  return result;
}

/** Cuts what the edition needs into `folder`; what is there and sound is not cut again. */
export async function writeFonts(edition: Edition, folder: string): Promise<void> {
  const wanted = glyphSets(edition);
  const stamp = sha256(JSON.stringify([BASIS, wanted]));
  const before = await readCut(folder);
  if (before?.manifest.stamp === stamp && isSound(before)) return tidy(folder, before.manifest);

  const { box: oldBox, files: oldFiles } = before?.manifest ?? { box: null, files: [] };
  const sound = [...oldFiles, ...(oldBox === null ? [] : [oldBox])].filter(({ file }) => before?.sound.has(file));
  /** @param own what decides the bytes, beside the basis of all */
  const keepOrCut = async (name: string, own: unknown, cut: () => Promise<Uint8Array>): Promise<CutFile> => {
    const from = sha256(JSON.stringify([BASIS, own]));
    const kept = sound.find((one) => one.from === from);
    if (kept !== undefined) return { from, file: kept.file, sha256: kept.sha256 };
    return { from, ...(await write(folder, (hash) => `${name}.${hash}.woff2`, await cut())) };
  };
  const files: FontManifest["files"] = [];
  const sets = await withForeign(wanted);
  for (const set of sets) {
    const { name, script, weight } = set;
    files.push({ name, script, weight, ...(await keepOrCut(`${script.toLowerCase()}-${name}`, set, () => cutSet(set))) });
  }
  const box = await keepOrCut("box", "box", async () => boxFont(await readFile(fontFile("zh-Hant", 400)), NAMES));
  const styles: FontManifest["styles"] = [];
  for (const script of SCRIPTS) {
    const own = sets.flatMap((set, i) => (set.script === script ? [{ ...set, file: files[i]!.file }] : []));
    const [latin, chinese] = [own.filter(isLatin), own.filter((set) => !isLatin(set))];
    styles.push(await write(folder, () => `${inFileName(script)}.css`, stylesheetOf(script, chinese, box.file)));
    for (const language of edition.languages.filter((one) => TRANSLATIONS.includes(one) && LANGUAGES[one].script === script))
      styles.push(await write(folder, () => `${inFileName(language)}.css`, latinStylesheet(latin)));
  }
  await writeManifest(folder, { stamp, box, files, styles });
}

const cutSet = async (set: CutSet): Promise<Uint8Array> =>
  subsetFont(await readFile(fontFile(set.from, set.weight)), set.characters, {
    targetFormat: "woff2",
    noHinting: true,
    keepFeatures: [...(isLatin(set) ? LATIN_FEATURES : FEATURES)],
    preserveNameIds: NAMES,
  });

/** Writes a file under a name that its content may decide; gives both. */
async function write(folder: string, nameOf: (hash: string) => string, content: string | Uint8Array): Promise<Omit<CutFile, "from">> {
  const hash = sha256(content);
  const file = nameOf(hash.slice(0, 8));
  await writeWhole(path.join(folder, file), content);
  return { file, sha256: hash };
}

const editionFace = (family: string, { weight, file }: CutSet & { readonly file: string }, range: string): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;${range}src:url(fonts/${file}) format("woff2")}`;

/** The stylesheet of a language of other letters, beside that of its script. */
function latinStylesheet(sets: readonly (CutSet & { readonly file: string })[]): string {
  const range = `unicode-range:${unicodeRange(sets[0]!.characters)};`;
  const rules = sets.map((set) => editionFace(FAMILY.latin, set, range));
  return `${[...rules, deviceFace(FAMILY.latinDevice, DEVICE_LATIN, `${LATIN_MEASURES};${range}`)].join("\n")}\n`;
}

/** The stylesheet of a script. */
function stylesheetOf(script: Script, sets: readonly (CutSet & { readonly file: string })[], box: string): string {
  const rules = sets
    .toSorted((a, b) => Number(UNRANGED.includes(b.name)) - Number(UNRANGED.includes(a.name)))
    .map((set) => {
      const range = UNRANGED.includes(set.name) ? "" : `unicode-range:${unicodeRange(set.characters)};`;
      const family = FIRST_SETS.includes(set.name) ? FAMILY.first : FAMILY.later;
      return editionFace(family, set, range);
    });
  const boxFace = `@font-face{font-family:"${FAMILY.box}";font-weight:400 600;src:url(fonts/${box}) format("woff2")}`;
  return `${[...rules, ...deviceFaces(script), boxFace].join("\n")}\n`;
}
