/** A record of each file of open data, for people to read: the first one of a list, the whole of what is none. */
import type { Edition } from "../edition/edition.ts";
import { type Keyed, toKeyed } from "../shared/keyed.ts";
import { textOf } from "../shared/passage-id.ts";
import { DATA } from "./data.ts";
import { PassageFile } from "./passage-file.ts";
import { passageRecords } from "./passages.ts";

/** The program in `public` that shows how the files join; from the root of the edition. */
export const EXAMPLE = "data/example.mjs";

/** Elements of a list that are shown, of those that hold others and of those that hold none; of all else the number. */
const SHOWN = { deep: 2, flat: 3 };
/** Columns of a line, a Han character being one. */
const WIDTH = 64;

/** By name of the file, a passage of the first text under `passage`: printed by `toExample`. Files that hold nothing have none. */
export function examplesOf(edition: Edition): Keyed<string> {
  const records = DATA.map(({ name, schema, of }): [string, unknown] => {
    const value = of(edition);
    return [name, Array.isArray(value) ? (schema.parse(value.slice(0, 1)) as unknown[])[0] : schema.parse(value)];
  });
  const first = edition.texts[0]?.id;
  const passage = fullest([...passageRecords(edition)].filter(({ id }) => textOf(id) === first));
  records.push(["passage", passage && PassageFile.parse(passage)]);
  return toKeyed(records.flatMap(([name, value]) => (value == null ? [] : [[name, toExample(value)] as const])));
}

/** The passage of which the most kinds of things are said; of several the shortest. */
function fullest(records: readonly PassageFile[]): PassageFile | undefined {
  const kinds = (one: PassageFile) => Object.values(one).filter((value) => Array.isArray(value) && value.length > 0).length;
  return records.toSorted((a, b) => kinds(b) - kinds(a) || a.text.length - b.text.length)[0];
}

/** JSON to be read: what fits in a line stands in one, and of long lists the beginning, with `…+60` for sixty more. */
export function toExample(value: unknown, indent = ""): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const most = value.some((item) => typeof item === "object") ? SHOWN.deep : SHOWN.flat;
    const shown = value.slice(0, most).map((item) => toExample(item, inner));
    return enclose("[", value.length > most ? [...shown, `…+${value.length - most}`] : shown, "]", indent);
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]: [string, unknown]) => `${JSON.stringify(name)}: ${toExample(field, inner)}`);
  return enclose("{", fields, "}", indent);
}

function enclose(open: string, parts: readonly string[], close: string, indent: string): string {
  const line = `${open}${parts.join(", ")}${close}`;
  if (indent.length + line.length <= WIDTH && !line.includes("\n")) return line;
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(",\n")}\n${indent}${close}`;
}
