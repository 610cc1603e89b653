import { decodeUtf8 } from "../bytes/decode.ts";
import type { Problem } from "../kernel/problem.ts";

export const EDITORIAL = "src/editorial";

/** Pages that the editor writes: `pages/<name>.md`. */
export const PAGE_NAMES = ["about", "colophon", "search"] as const;

/** Published ids of entries, events, areas and notes. */
export const REGISTERS_LOCK = "registers.lock.json";
/** What became of those that are gone. */
export const RETIRED = "retired.yaml";

const LISTS = ["timeline", "areas", "figures", "dates", "parallels", "notes", "exceptions", "phrases", "strategy", "interface"];
const TOP = [...LISTS.map((name) => `${name}.yaml`), RETIRED, REGISTERS_LOCK];

/** Names that are read, by folder. */
const NAMES: ReadonlyMap<string, { readonly pattern: RegExp; readonly shown: string }> = new Map(
  Object.entries({
    "": {
      pattern: new RegExp(`^(?:${TOP.join("|").replaceAll(".", "\\.")})$`),
      shown: TOP.join(", "),
    },
    texts: { pattern: /^\d+\.yaml$/, shown: "after the text, such as 003.yaml" },
    emendations: { pattern: /^\d+\.yaml$/, shown: "after the text, such as 003.yaml" },
    passages: { pattern: /^\d+\.lock\.json$/, shown: "after the text, such as 003.lock.json" },
    glossary: { pattern: /^[^/]+\.md$/, shown: "after the entity, such as carbon-neutrality.md" },
    pages: { pattern: new RegExp(`^(?:${PAGE_NAMES.join("|")})\\.md$`), shown: PAGE_NAMES.map((name) => `${name}.md`).join(", ") },
  }),
);

/** Hidden files and copies that an editing program leaves. */
const LEFT = /(?:^|\/)\.|~$/;

/** The text of every file that can be read; a byte order mark is no part of it, and its lines end in LF. Reports the others, and names that nothing reads. */
export function decodeFiles(bytes: ReadonlyMap<string, Uint8Array>, problems: Problem[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const [path, content] of bytes) {
    if (LEFT.test(path)) continue;
    const where = `${EDITORIAL}/${path}`;
    const [, folder, name] = /^(?:([^/]*)\/)?(.*)$/.exec(path)!;
    const known = NAMES.get(folder ?? "");
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
