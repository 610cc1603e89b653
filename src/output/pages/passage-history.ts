/** What became of a passage from version to version: of its wording, its ids, and the notes on it. */
import { isInChinese } from "../../edition/published/changes.ts";
import type { ExplainedChange, History } from "../../edition/published/history.ts";
import type { Prose } from "../../schemas/common.ts";
import { changesAnchor } from "./changes.ts";

/** What happened to a passage in a version. `note-…`: to a note on it. */
export type Happening = "new" | "gone" | "moved" | "wording" | "kind" | "sentences" | "note-new" | "note-gone" | "note-changed";

export interface PassageVersion {
  /** null for what is not released yet. */
  readonly version: string | null;
  readonly date: string;
  readonly what: readonly { readonly happening: Happening /** Of a note, its topic. */; readonly topic: Prose | null }[];
  /** Where it is told. @example "/changes/#v0.2.0-003-31" */
  readonly url: string;
}

/** By passage, the newest version first; those alone of which there is something to say. */
export function collectPassageHistory({ versions }: Pick<History, "versions">): ReadonlyMap<string, readonly PassageVersion[]> {
  const found = new Map<string, PassageVersion[]>();
  for (const { version, date, changes } of versions) {
    const touched = new Map<string, ExplainedChange[]>();
    for (const change of changes.filter((one) => isInChinese(one) && one.of !== "parallels"))
      for (const id of change.passages) touched.set(id, [...(touched.get(id) ?? []), change]);
    for (const [id, own] of touched) {
      const what = own.flatMap(happeningsOf);
      found.set(id, [...(found.get(id) ?? []), { version, date, what, url: `/changes/#${changesAnchor(version, own)}` }]);
    }
  }
  return found;
}

function happeningsOf({ of, what, title, fields }: ExplainedChange): PassageVersion["what"] {
  if (of === "notes") return [{ happening: what === "new" || what === "gone" ? `note-${what}` : "note-changed", topic: title }];
  if (what === "translated") return []; // a passage has no English here
  if (what !== "changed") return [{ happening: what, topic: null }];
  return fields.flatMap(({ name }) =>
    name === "wording" || name === "kind" || name === "sentences" ? { happening: name, topic: null } : [],
  );
}
