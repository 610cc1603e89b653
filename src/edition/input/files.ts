import type { Language } from "../../schemas/common.ts";
import { inFileName, MAIN_LANGUAGE, TRANSLATIONS } from "../../shared/languages.ts";
import { VERSION } from "../../shared/version.ts";
import { decodeUtf8 } from "../bytes/decode.ts";
import type { Problem } from "../kernel/problem.ts";

export const EDITORIAL = "src/editorial";

/** Pages that the editor writes: `pages/<name>.md`, and in each language of translations `pages/<name>.en.md`. */
export const PAGE_NAMES = ["about", "colophon", "data", "search"] as const;
/** Pages that he may write: without the file the edition has no such page. */
export const OPTIONAL_PAGES = ["difference"] as const;

/** File of a page from `src/editorial`, as the editor wrote it or translated. */
export const pageFile = (name: string, language: Language): string =>
  TRANSLATIONS.includes(language) ? `pages/${name}.${inFileName(language)}.md` : `pages/${name}.md`;

/** Published ids of entries, events, areas and notes. */
export const REGISTERS_LOCK = "registers.lock.json";
/** What became of those that are gone. */
export const RETIRED = "retired.yaml";

/** Files beside the lists; no folder is theirs. */
const SINGLE = ["edition.yaml", "phrases.yaml", "strategy.yaml", "home.yaml", "criteria.yaml", "interface.yaml", RETIRED, REGISTERS_LOCK];

/** Names that are read in a folder. */
interface Names {
  readonly pattern: RegExp;
  readonly shown: string;
}

const namesOf = (files: readonly string[]): Names => ({
  pattern: new RegExp(`^(?:${files.join("|").replaceAll(".", "\\.")})$`),
  shown: files.join(", "),
});

/** Names by folder. */
const FOLDERS: ReadonlyMap<string, Names> = new Map(
  Object.entries({
    texts: { pattern: /^\d+\.yaml$/, shown: "after the text, such as 003.yaml" },
    emendations: { pattern: /^\d+\.yaml$/, shown: "after the text, such as 003.yaml" },
    translations: { pattern: /^\d+\.[a-z]{2,3}\.yaml$/, shown: "after the text and the language, such as 003.en.yaml" },
    passages: { pattern: /^\d+\.lock\.json$/, shown: "after the text, such as 003.lock.json" },
    glossary: { pattern: /^[^/]+\.md$/, shown: "after the entity, such as carbon-neutrality.md" },
    releases: {
      pattern: new RegExp(VERSION.source.replace(/\$$/, "\\.(?:json|yaml)$")),
      shown: "after the version, such as 0.2.0.json and 0.2.0.yaml",
    },
    pages: namesOf(
      [MAIN_LANGUAGE, ...TRANSLATIONS].flatMap((language) =>
        [...PAGE_NAMES, ...OPTIONAL_PAGES].map((name) => pageFile(name, language).slice("pages/".length)),
      ),
    ),
  }),
);

/** Hidden files and copies that an editing program leaves. */
const LEFT = /(?:^|\/)\.|~$/;

/**
 * The text of every file that can be read; a byte order mark is no part of it, and its lines end in LF. Reports the others, and names that nothing reads.
 * @param lists files of the registers, without ending
 */
export function decodeFiles(bytes: ReadonlyMap<string, Uint8Array>, lists: readonly string[], problems: Problem[]): Map<string, string> {
  const top = namesOf([...lists.map((name) => `${name}.yaml`), ...SINGLE]);
  const files = new Map<string, string>();
  for (const [path, content] of bytes) {
    if (LEFT.test(path)) continue;
    const where = `${EDITORIAL}/${path}`;
    const [, folder, name] = /^(?:([^/]*)\/)?(.*)$/.exec(path)!;
    const known = folder === undefined ? top : FOLDERS.get(folder);
    if (known === undefined) problems.push({ where, message: `Nothing reads the folder ${folder}/. Mend its name, or remove it.` });
    else if (!known.pattern.test(name!)) {
      problems.push({
        where,
        message: `Nothing reads a file of this name; files beside it are named ${known.shown}. Mend the name, or remove the file.`,
      });
    } else {
      const decoded = decodeUtf8(content);
      if (typeof decoded === "string") files.set(path, decoded.replace(/\r\n?/g, "\n"));
      else problems.push({ where, message: `Byte ${decoded.badByte} is not UTF-8. Save the file as UTF-8.` });
    }
  }
  return files;
}
