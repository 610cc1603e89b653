/** An edition in which everything that the editor writes tries to be code, really built: small, so that the build is short. */
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { copyProject } from "../../scripts/project-copy.ts";
import { buildEdition, PINS, type Sources } from "../edition/edition.ts";
import { EDITORIAL } from "../edition/editorial.ts";
import { locksToWrite, PUBLISH_NOTHING } from "../edition/publishing.ts";
import { INTERFACE_KEYS } from "../schemas/interface.ts";
import { sourcesOf } from "./sources.ts";

/** Marks the page if any of it runs. Every object has a `constructor`, and no word of this name was given. */
const MARK = "document.documentElement.dataset.ran=1";
export const HOSTILE = `</title></script><script>${MARK}</script><img src=x onerror="${MARK}">'&amp;{constructor}`;

const words = (before: string): string => JSON.stringify(before + HOSTILE);

const SEED = `題目<img src=x onerror=${MARK}>

記者：騰訊在2018年做了什麼？
馬：我們投入500億，這是第一段。
第二段說到微信與騰訊。
`;

const PROFILE = `file: 001_text.txt
format: plain
label: ${words("短文")}
about: ${words("試")}
genre: interview
date: 2021-04-19
dateNote: ${words("日")}
publisher: ${words("社")}
authors: [${words("某")}]
punctuation: keep
kinds: [{exact: ${JSON.stringify(SEED.split("\n")[0])}, kind: title}]
speakers: [{label: 記者, entity: wechat, kind: question}, {label: 馬, entity: constructor, kind: answer}]
`;

const entity = (term: string) => `---
kind: organisation
term: ${term}
en: ${words("E")}
aliases: [${words(term)}]
definition: ${words("A ")}
basis: editor
areas: [constructor]
---
公司，見[年表](/timeline/)、[正文][1]。[^某]

[^某]: 據\`${HOSTILE}\`。

[1]: /texts/001/#p2
`;

/** Footnotes of the same label, on pages that stand on one. */
const page = `## 一

甲[^1]乙[^1]、[年表][2]、![印](/icons/seal.svg)。

[^1]: 注。

[2]: /timeline/
`;

const EDITORIAL_FILES: Readonly<Record<string, string>> = {
  "texts/001.yaml": PROFILE,
  "interface.yaml": INTERFACE_KEYS.map((key) => `${key}: ${words("詞")}\n`).join(""),
  "pages/about.md": page.replace("一", "一 {#one}"),
  "pages/colophon.md": page,
  "glossary/constructor.md": entity("騰訊"),
  "glossary/wechat.md": entity("微信"),
  "areas.yaml": `- {id: constructor, name: ${words("領域")}, summary: ${words("述")}, aliases: [${words("又")}], initiatives: [constructor], passages: [{passage: "001:4", quote: 第二段, relation: substantive, note: ${words("注")}}]}\n`,
  "timeline.yaml": `- {id: constructor, edtf: "2018", precision: year, title: ${words("其一")}, summary: ${words("述")}, basis: mixed, milestone: true, entities: [constructor], areas: [constructor], note: ${words("注")}, evidence: [{passage: "001:2", quote: 2018年}]}
- {id: second, edtf: "2021-04-19", precision: day, title: ${words("其二")}, summary: 其二。, basis: editor, milestone: true}\n`,
  "figures.yaml": `- {id: fig-constructor, passage: "001:3", quote: 500億, value: 50000000000, unit: CNY, comparator: "=", measures: ${words("量")}, areas: [constructor], note: ${words("注")}}\n`,
  "dates.yaml": `- {passage: "001:2", quote: 2018年, edtf: "2018", precision: year, basis: text, note: ${words("注")}}\n`,
  "notes.yaml": `- {id: constructor-note, topic: ${words("題")}, basis: editor, note: ${words("注")}, quotes: [{passage: "001:3", quote: 第一段}, {passage: "001:4", quote: 第二段}]}\n`,
  "parallels.yaml": `- {id: constructor-parallel, nature: differs, topic: ${words("題")}, note: ${words("注")}, a: {passage: "001:3", quote: 第一段}, b: {passage: "001:4", quote: 第二段}}\n`,
};

export const hostileSources = (): Sources => sourcesOf({ seeds: { "001_text.txt": SEED }, editorial: EDITORIAL_FILES });

/** Writes sources where a project at `root` keeps them, in the place of its own; their texts count as published. */
async function writeSources(root: string, sources: Sources): Promise<void> {
  for (const folder of ["seeds", EDITORIAL]) await rm(path.join(root, folder), { recursive: true });
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  };
  for (const { file, bytes } of sources.seeds) await write(`seeds/${file}`, bytes);
  await write(PINS, [...sources.pins!].map(([file, sum]) => `${sum}  ${file}\n`).join(""));
  for (const [name, content] of sources.editorial) await write(`${EDITORIAL}/${name}`, content);
  const { texts } = buildEdition(sources).value;
  const published = { ...PUBLISH_NOTHING, publish: new Set(texts.map(({ id }) => id)) };
  for (const [name, lock] of locksToWrite(texts, published)) await write(name, lock);
}

/** Builds the edition of other sources as `npm run build` does. @throws if the build fails, with what it said. */
export async function buildSources(sources: Sources): Promise<{ readonly dist: string; remove(): Promise<void> }> {
  const { root, remove } = await copyProject();
  await writeSources(root, sources);
  await promisify(execFile)(process.execPath, ["scripts/build.ts"], { cwd: root });
  return { dist: path.join(root, "dist"), remove };
}
