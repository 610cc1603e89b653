/** Small sources for tests: one text and an empty editorial layer, to be spoiled one way at a time. */
import { createHash } from "node:crypto";
import { assembleEdition, buildEdition, type Edition, readEditorial } from "../../edition/edition.ts";
import { EDITORIAL, PAGE_NAMES } from "../../edition/input/editorial.ts";
import { type Checked, formatProblem } from "../../edition/kernel/problem.ts";
import { REGISTERS } from "../../edition/registers/index.ts";
import type { Register } from "../../edition/registers/register.ts";
import type { Sources, State } from "../../edition/text/texts.ts";
import { INTERFACE_KEYS } from "../../schemas/interface.ts";

const PROFILE = `file: 001_text.txt
format: plain
label: 短文
about: 試驗用的短文。
genre: article
date: 2021-04-19
publisher: null
punctuation: full-width
kinds:
  - {exact: 題目, kind: title}
`;

export const IMPRINT = `title: {zh-Hant: 短文集, en: Short Texts}
titlePinyin: Duan wen ji
responsible: {name: {zh-Hant: 短文社, en: Society for Short Texts}, role: {zh-Hant: 編, en: Editor}}
published: "2021-05-01"
date: "2021-06-30"
licence: CC-BY-4.0
rights: {zh-Hant: 文屬作者。, en: The texts are their authors'.}
made: {zh-Hant: 一人所編。, en: Made by one.}
audience: {zh-Hant: 試驗者。, en: Those who test.}
completeness: {zh-Hant: 已全。, en: Complete.}
deposit: {zh-Hant: 未存。, en: Not deposited.}
`;

/** Files that must be there, if only to say that there is nothing. */
const EMPTY = Object.values<Register>(REGISTERS).flatMap(({ file, optional = false }) => (optional ? [] : `${file}.yaml`));

const TIMELINE = `- {id: first, edtf: "2018-09-30", precision: day, title: 其一, summary: 其一。, basis: editor, sourced: general, milestone: true}
- {id: second, edtf: "2021-04-19", precision: day, title: 其二, summary: 其二。, basis: editor, sourced: general, milestone: true}
`;

export const TEXT = "題目\n\n  對于騰訊,這是第一段。還有一句!\n  第二段说“好”。\n";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const toBytes = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);

export interface Spoiled {
  readonly state?: State;
  /** Seeds by file name. */
  readonly seeds?: Readonly<Record<string, string | Uint8Array>>;
  /** Editorial files that replace or join the small ones; null takes one away. */
  readonly editorial?: Readonly<Record<string, string | Uint8Array | null>>;
  /** null: there is no file of pins. */
  readonly pins?: ReadonlyMap<string, string> | null;
}

export function sourcesOf({
  state = { version: "1.2.3", date: "2021-06-30" },
  seeds = { "001_text.txt": TEXT },
  editorial = {},
  pins,
}: Spoiled = {}): Sources {
  const files = Object.entries(seeds).map(([file, content]) => {
    const bytes = toBytes(content);
    return { file, bytes, sha256: sha256(bytes) };
  });
  const all: Record<string, string | Uint8Array | null> = {
    "edition.yaml": IMPRINT,
    "texts/001.yaml": PROFILE,
    "interface.yaml": INTERFACE_KEYS.map((key) => `${key}: 詞\n`).join(""),
    ...Object.fromEntries(EMPTY.map((name) => [name, "[]"])),
    "timeline.yaml": TIMELINE,
    ...Object.fromEntries(PAGE_NAMES.map((name) => [`pages/${name}.md`, "一頁。\n"])),
    ...editorial,
  };
  return {
    state,
    seeds: files,
    pins: pins === undefined ? new Map(files.map(({ file, sha256 }) => [file, sha256])) : pins,
    editorial: new Map(Object.entries(all).flatMap(([name, content]) => (content === null ? [] : [[name, toBytes(content)] as const]))),
  };
}

/** The mistakes found in the spoiled sources, as they are printed. */
export const problemsOf = (spoiled: Spoiled): string[] => buildEdition(sourcesOf(spoiled)).problems.map(formatProblem);

const WORDS = `${EDITORIAL}/interface.yaml`;

/** `buildEdition` of the spoiled sources without the words of the interface, which take most of its time and say nothing of the texts. */
export function buildSmall(spoiled: Spoiled): Checked<Edition> {
  const { editorial, ...sources } = sourcesOf({ ...spoiled, editorial: { ...spoiled.editorial, "interface.yaml": null } });
  const { value, problems } = readEditorial(editorial);
  return assembleEdition({ value, problems: problems.filter(({ where }) => where !== WORDS) }, sources);
}

export const editionOf = (spoiled: Spoiled = {}) => {
  const { value, problems } = buildSmall(spoiled);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  return value;
};

export const profileOf = (more: string): string => PROFILE + more;
