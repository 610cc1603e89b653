import { z } from "astro/zod";
import type { Language, ProseInput } from "../../schemas/common.ts";
import { CriteriaInput } from "../../schemas/criteria.ts";
import { EmendationFile } from "../../schemas/edit.ts";
import { GlossaryEntry } from "../../schemas/entity.ts";
import { PhraseInput } from "../../schemas/exception.ts";
import { HomeInput } from "../../schemas/home.ts";
import { ImprintInput } from "../../schemas/imprint.ts";
import { INTERFACE_KEYS, InterfaceInput, isWordKey } from "../../schemas/interface.ts";
import { PassageLock, RegisterLock, RetiredInput } from "../../schemas/lock.ts";
import { Release, ReleaseNotes } from "../../schemas/release.ts";
import { StrategyInput } from "../../schemas/strategy.ts";
import { TextProfile } from "../../schemas/text.ts";
import { TranslationFile } from "../../schemas/translation.ts";
import { MAIN_LANGUAGE, TRANSLATIONS } from "../../shared/languages.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import { isReserved } from "../kernel/reserved.ts";
import { decodeFiles, EDITORIAL, OPTIONAL_PAGES, PAGE_NAMES, pageFile, REGISTERS_LOCK, RETIRED } from "./files.ts";
import { checkTranslations, findUnsaidReasons, findUntranslated, isSaid, type Untranslated } from "./untranslated.ts";
import { languagesOf, toWords } from "./words.ts";
import { checkValues, checkWritten } from "./written.ts";
import { parseJson, parseYaml, validate } from "./yaml.ts";

export { EDITORIAL, PAGE_NAMES };

/** A glossary file: its front matter and, in Markdown, the definition. `above`: lines of the file above the definition. */
export type GlossaryFile = GlossaryEntry & { readonly id: string; readonly body: string; readonly above: number };

/** Markdown of a page as the editor wrote it, with its translations. */
export type WrittenPage = Exclude<ProseInput, string>;

/** Everything the editor decided, as written; not yet held against the texts. Maps are keyed by text id. */
export interface Editorial {
  readonly profiles: ReadonlyMap<string, TextProfile>;
  readonly emendations: ReadonlyMap<string, EmendationFile>;
  /** Translations by text and language. @example "003.en" */
  readonly translations: ReadonlyMap<string, TranslationFile>;
  readonly locks: ReadonlyMap<string, PassageLock>;
  /** Ids of entries, events, areas and notes that were published; null where none are. */
  readonly registers: RegisterLock | null;
  /** What became of those that are gone. */
  readonly retired: readonly RetiredInput[];
  /** What was released, by version. */
  readonly releases: ReadonlyMap<string, Release>;
  /** What the editor says of versions, by version. */
  readonly releaseNotes: ReadonlyMap<string, ReleaseNotes>;
  readonly glossary: readonly GlossaryFile[];
  /** Entries of every list that was asked for, by its name; each is what the schema of the list gives. */
  readonly entries: Readonly<Record<string, readonly unknown[]>>;
  readonly strategy: StrategyInput | null;
  /** What the first page says of the texts. */
  readonly home: HomeInput | null;
  /** Its answers to what its field asks of editions. */
  readonly criteria: readonly CriteriaInput[];
  /** Wording that several texts use and that makes no parallel. */
  readonly phrases: readonly PhraseInput[];
  /** What the edition says of itself; null where it could not be read. */
  readonly imprint: ImprintInput | null;
  /** Words of the interface by key; null where they could not be read. */
  readonly interface: InterfaceInput | null;
  /** Pages written by the editor, in Markdown, by name. */
  readonly pages: ReadonlyMap<string, WrittenPage>;
  /** The editor's prose that is not in every language into which some of it is translated. */
  readonly untranslated: readonly Untranslated[];
}

/** A file that holds a list, whatever its entries are. */
export interface EditorialList {
  /** Without the ending. @example "timeline" */
  readonly file: string;
  /** An entry. */
  readonly input: z.ZodType;
  /** Whether the file may be left out. */
  readonly optional?: boolean;
}

/** Lists by their names in `Editorial.entries`. */
export type EditorialLists = Readonly<Record<string, EditorialList>>;

/** Files of `src/editorial` by path from there → the editor's decisions, and every mistake in them. */
export function parseEditorial(bytes: ReadonlyMap<string, Uint8Array>, lists: EditorialLists): Checked<Editorial> {
  const problems: Problem[] = [];
  const untranslated: Untranslated[] = [];
  const files = decodeFiles(
    bytes,
    Object.values(lists).map(({ file }) => file),
    problems,
  );

  const read = <T extends z.ZodType>(path: string, schema: T, source: string): z.output<T> | null => {
    const where = `${EDITORIAL}/${path}`;
    const isRelease = /^releases\/.*\.json$/.test(path); // as large as the edition: a parser of YAML would take its time
    const parsed = (isRelease ? parseJson : parseYaml)(source, where, problems);
    if (parsed === undefined) return null;
    if (!isRelease && !path.startsWith("passages/")) problems.push(...checkValues(parsed, where)); // these have the words of a seed
    const value = validate(schema, parsed, where, problems);
    if (path !== "interface.yaml" && path.endsWith(".yaml")) untranslated.push(...findUntranslated(schema, value, where)); // what a command locked stays
    return value;
  };
  const required = (path: string, more = ""): string | undefined => {
    if (!bytes.has(path)) problems.push({ where: `${EDITORIAL}/${path}`, message: `The file is missing. Restore it${more}.` });
    return files.get(path);
  };
  const list = ({ file, input, optional = false }: EditorialList): unknown[] => {
    const path = `${file}.yaml`;
    const source = optional ? files.get(path) : required(path, "; without entries it holds []");
    return source === undefined ? [] : (read(path, z.array(input), source) ?? []);
  };
  const folder = <T extends z.ZodType>(name: string, ending: string, schema: T): Map<string, z.output<T>> => {
    const entries = new Map<string, z.output<T>>();
    for (const [path, source] of files) {
      if (!path.startsWith(`${name}/`) || !path.endsWith(ending)) continue;
      const value = read(path, schema, source);
      if (value !== null) entries.set(path.slice(name.length + 1, -ending.length), value);
    }
    return entries;
  };

  const words = required("interface.yaml");
  const imprint = required("edition.yaml");
  /** A page with its translations; none where what the editor wrote is wrong. */
  const page = (name: string, source: string | undefined): [string, WrittenPage][] => {
    if (source === undefined) return [];
    const translated = TRANSLATIONS.flatMap((language): [Language, string][] => {
      const translation = files.get(pageFile(name, language));
      if (translation === undefined) untranslated.push({ where: `${EDITORIAL}/${pageFile(name, language)}`, language, file: true });
      return translation === undefined ? [] : [[language, translation]];
    });
    const written = [[MAIN_LANGUAGE, source] as const, ...translated];
    const mistakes = written.flatMap(([language, one]) => checkWritten(one, `${EDITORIAL}/${pageFile(name, language)}`));
    problems.push(...mistakes);
    return mistakes.length > 0 ? [] : [[name, Object.fromEntries(written) as WrittenPage]];
  };
  /** A file that may be left out. */
  const optional = <T extends z.ZodType>(path: string, schema: T): z.output<T> | null => {
    const source = files.get(path);
    return source === undefined ? null : read(path, schema, source);
  };
  const value: Editorial = {
    profiles: folder("texts", ".yaml", TextProfile),
    emendations: folder("emendations", ".yaml", EmendationFile),
    translations: folder("translations", ".yaml", TranslationFile),
    locks: folder("passages", ".lock.json", PassageLock),
    releases: folder("releases", ".json", Release),
    releaseNotes: folder("releases", ".yaml", ReleaseNotes),
    glossary: parseGlossary(files, problems, untranslated),
    entries: Object.fromEntries(Object.entries(lists).map(([name, one]) => [name, list(one)])),
    registers: optional(REGISTERS_LOCK, RegisterLock),
    retired: optional(RETIRED, z.array(RetiredInput)) ?? [],
    strategy: optional("strategy.yaml", StrategyInput),
    home: optional("home.yaml", HomeInput),
    criteria: optional("criteria.yaml", z.array(CriteriaInput)) ?? [],
    phrases: optional("phrases.yaml", z.array(PhraseInput)) ?? [],
    imprint: imprint === undefined ? null : read("edition.yaml", ImprintInput, imprint),
    interface: words === undefined ? null : read("interface.yaml", InterfaceInput, words),
    pages: new Map([
      ...PAGE_NAMES.flatMap((name) => page(name, required(`pages/${name}.md`))),
      ...OPTIONAL_PAGES.flatMap((name) => page(name, files.get(`pages/${name}.md`))),
    ]),
    untranslated,
  };
  untranslated.push(...findUnsaidReasons(value.releases, value.releaseNotes));
  return { value, problems };
}

/** Mistakes in what was read well: nothing else is wrong because of them. */
export function checkEditorial({ profiles, glossary, imprint, interface: words, untranslated }: Editorial): Problem[] {
  return [
    ...[...profiles].flatMap(([id, { label, about, dateNote, publisher, authors, source }]) =>
      findUnwritten({ label, about, dateNote, publisher, authors, source }, `${EDITORIAL}/texts/${id}.yaml`),
    ),
    ...findUnwritten(imprint ?? {}, `${EDITORIAL}/edition.yaml`),
    ...(words === null ? [] : checkKeys(words)),
    ...checkTranslations(untranslated, languagesOf(toWords(words ?? {}), imprint?.languages)),
    ...glossary
      .filter(({ id }) => isReserved(id))
      .map(({ id }) => ({
        where: `${EDITORIAL}/glossary/${id}.md`,
        message: `Pages use the id 「${id}」 themselves. Choose another name for the file.`,
      })),
  ];
}

/** Fields that are as a skeleton left them. (Of a profile not all are asked: quotations of the seed may begin as they like.) */
function findUnwritten(fields: object, where: string): Problem[] {
  const unwritten = (value: unknown): boolean =>
    typeof value === "string" ? /^TODO\b/.test(value) : Object.values(value ?? {}).some(unwritten);
  return Object.entries(fields)
    .filter(([, value]) => unwritten(value))
    .map(([field]) => ({ where: `${where} → ${field}`, message: "It is still to be written. Replace TODO and the words behind it." }));
}

/** Words of the interface that are missing, or that nothing shows. */
function checkKeys(words: InterfaceInput): Problem[] {
  const where = `${EDITORIAL}/interface.yaml`;
  const missing = INTERFACE_KEYS.filter((key) => words[key] === undefined);
  const begun = TRANSLATIONS.filter((language) => Object.values(words).some((word) => isSaid(word, language)));
  const unsaid = begun.flatMap((language) => Object.keys(words).flatMap((key) => (isSaid(words[key]!, language) ? [] : { key, language })));
  const idle = Object.keys(words).filter((key) => !isWordKey(key));
  return [
    ...missing.map((key) => ({ where, message: `The word ${key} is missing. Write a line that begins with ${key}: and a space.` })),
    ...unsaid.map(({ key, language }) => ({
      where: `${where} → ${key}`,
      message: `Other words are said in ${language}, and this one is not. Write it as {zh-Hant: …, ${language}: …}; there are pages in a language that has every word.`,
    })),
    ...idle.map((key) => ({ where: `${where} → ${key}`, message: "No page shows this word. Mend the spelling of its key, or remove it." })),
  ];
}

function parseGlossary(files: ReadonlyMap<string, string>, problems: Problem[], untranslated: Untranslated[]): GlossaryFile[] {
  const entries: GlossaryFile[] = [];
  for (const [path, source] of files) {
    const id = /^glossary\/([^/]+)\.md$/.exec(path)?.[1];
    if (id === undefined) continue;
    const where = `${EDITORIAL}/${path}`;
    const parts = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n([\s\S]*))?$/.exec(source);
    if (parts === null) {
      const message = /^---[ \t]*\n/.test(source)
        ? "The front matter does not end. Write a line --- below the fields."
        : "The file has no front matter. Begin it with a line ---, the fields, and a line ---.";
      problems.push({ where, message });
      continue;
    }
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      problems.push({
        where,
        message: `「${id}」 is no slug. Name the file in small ASCII letters, digits and hyphens, such as carbon-neutrality.md.`,
      });
    }
    const front = parseYaml(parts[1]!, where, problems, 1);
    problems.push(...checkValues(front, where));
    const entry = front === undefined ? null : validate(GlossaryEntry, front, where, problems);
    // The English term and definition have fields of their own.
    if (entry !== null) untranslated.push(...findUntranslated(GlossaryEntry.omit({ term: true }), entry, where));
    const rest = parts[2] ?? "";
    const body = rest.trim();
    const above = source.slice(0, source.length - rest.trimStart().length).split("\n").length - 1;
    if (body === "") problems.push({ where, message: "The definition is missing. Write it below the front matter." });
    const mistakes = [...checkWritten(body, where, above), ...checkWritten(entry?.definitionHans ?? "", `${where} → definitionHans`)];
    problems.push(...mistakes);
    if (entry !== null && mistakes.length === 0) entries.push({ ...entry, id, body, above });
  }
  return entries;
}
