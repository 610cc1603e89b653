/** What the page of changes shows: every version with what is other in it, old and new side by side in either script. */
import type { Edition } from "../../edition/edition.ts";
import { type Change, type Field, type FieldName, isInChinese, LISTS, type Listed } from "../../edition/published/changes.ts";
import { findDifference, type Piece } from "../../edition/published/difference.ts";
import type { ExplainedChange, Version } from "../../edition/published/history.ts";
import { lockedUrl } from "../../edition/registers/locked.ts";
import { type Prose, SCRIPTS, type Script } from "../../schemas/common.ts";
import { passageUrl } from "../../shared/passage-id.ts";

/** One wording in its old and its new form; null where there is none. */
export interface Comparison {
  /** Its language. */
  readonly lang: keyof Prose;
  readonly before: readonly Piece[] | null;
  readonly after: readonly Piece[] | null;
}

export interface FieldView {
  readonly name: FieldName;
  /** In each script; null where nothing is other in it. */
  readonly compared: Readonly<Record<Script, Comparison | null>>;
  readonly english: Comparison | null;
}

/** What a page of a script shows: what is other in it and in English; what is other in neither, in the other script. */
export function comparisonsOn(script: Script, { compared, english }: FieldView): readonly Comparison[] {
  const shown = [compared[script], english].filter((one) => one !== null);
  return shown.length > 0 ? shown : SCRIPTS.flatMap((other) => compared[other] ?? []);
}

export interface ChangeView extends Pick<ExplainedChange, "of" | "id" | "what" | "title" | "passages" | "reason"> {
  /** Its id on the page. @example "v0.2.0-003-31" */
  readonly anchor: string;
  /** Where it stands now, or a notice that it is gone; null where there is neither. */
  readonly url: string | null;
  readonly fields: readonly FieldView[];
  /** In English alone: readers of Chinese find it folded. */
  readonly isInEnglish: boolean;
}

export interface VersionView extends Pick<Version, "version" | "date" | "summary" | "counts"> {
  /** @example "v0.2.0", "unreleased" */
  readonly anchor: string;
  /** The version before; null for the first. */
  readonly before: string | null;
  /** By list, those alone in which something is other. */
  readonly lists: readonly { readonly of: Listed; readonly changes: readonly ChangeView[] }[];
}

/** @example "v0.2.0"; "unreleased" */
export const versionAnchor = (version: string | null): string => (version === null ? "unreleased" : `v${version}`);

/** @example "v0.2.0-003-31", "v0.2.0-notes-half-a-life" */
export const changeAnchor = (version: string | null, { of, id }: Pick<Change, "of" | "id">): string => {
  const thing = of === "texts" || of === "passages" ? id.replace(":", "-") : `${of}-${id}`;
  return `${versionAnchor(version)}-${thing}`;
};

/**
 * Where it is told what became of a passage in a version: its own change, else that of the note on it, and of several notes their list.
 * @example "v0.2.0-003-31", "v0.2.0-notes"
 */
export function changesAnchor(version: string | null, changes: readonly Pick<Change, "of" | "id">[]): string {
  const own = changes.find(({ of }) => of === "passages") ?? changes[0]!;
  const alike = changes.filter(({ of }) => of === own.of);
  return alike.length > 1 ? `${versionAnchor(version)}-${own.of}` : changeAnchor(version, own);
}

/** The newest version first. */
export function toVersionViews(edition: Addressed & Pick<Edition, "history">): VersionView[] {
  const addresses = addressesOf(edition);
  const { versions } = edition.history;
  return versions.map(({ version, date, summary, counts, changes }, i) => ({
    version,
    date,
    summary,
    counts,
    anchor: versionAnchor(version),
    before: versions[i + 1]?.version ?? null,
    lists: LISTS.map((of) => ({
      of,
      changes: changes.filter((change) => change.of === of).map((change) => toView(change, version, addresses)),
    })).filter((list) => list.changes.length > 0),
  }));
}

function toView(change: ExplainedChange, version: string | null, addresses: ReadonlySet<string>): ChangeView {
  const { of, id, what, title, passages, reason, fields } = change;
  return {
    of,
    id,
    what,
    title,
    passages,
    reason,
    anchor: changeAnchor(version, change),
    url: addresses.has(urlOf(change)) ? urlOf(change) : null,
    fields: fields.map(toFieldView),
    isInEnglish: !isInChinese(change),
  };
}

function urlOf({ of, id }: Pick<Change, "of" | "id">): string {
  if (of === "texts") return `/texts/${id}/`;
  if (of === "parallels") return `/parallels/#${id}`;
  return of === "passages" ? passageUrl(id) : lockedUrl(of, id);
}

/** What has an address, or a notice there that it is gone. */
type Addressed = Pick<Edition, "texts" | "entities" | "events" | "areas" | "notes" | "parallels" | "retired">;

const addressesOf = ({ texts, entities, events, areas, notes, parallels, retired }: Addressed): ReadonlySet<string> => {
  const all = (of: Listed, things: readonly { readonly id: string }[]) => things.map(({ id }) => urlOf({ of, id }));
  return new Set([
    ...all("texts", texts),
    ...texts.flatMap((text) => all("passages", [...text.passages, ...text.retired])),
    ...all("glossary", entities),
    ...all("timeline", events),
    ...all("areas", areas),
    ...all("notes", notes),
    ...all("parallels", parallels),
    ...retired.map(({ register, id }) => urlOf({ of: register, id })),
  ]);
};

/** Fields that hold ids, parted by spaces. */
const IDS: ReadonlySet<FieldName> = new Set(["quotes", "sentences"]);

function toFieldView({ name, before, after }: Field): FieldView {
  const compare = (lang: keyof Prose): Comparison | null => {
    const [old, now] = [before?.[lang], after?.[lang]];
    if (old === now) return null;
    if (before === null || after === null) return { lang, before: whole(old), after: whole(now) };
    if (IDS.has(name)) return { lang, before: idsOf(old, now, "old"), after: idsOf(now, old, "new") };
    const pieces = findDifference(old ?? "", now ?? "");
    const side = (of: Piece["of"]) => pieces.filter((piece) => piece.of === "both" || piece.of === of);
    return { lang, before: old === undefined ? null : side("old"), after: now === undefined ? null : side("new") };
  };
  const isWhole = before === null || after === null;
  return {
    name,
    compared: { "zh-Hant": compare("zh-Hant"), "zh-Hans": compare("zh-Hans") },
    english: isWhole ? null : compare("en"),
  };
}

/** What is new or gone whole needs no marks. */
const whole = (text: string | undefined): Piece[] | null => (text === undefined ? null : [{ of: "both", text }]);

/** The ids of one side, each a piece of its own. */
function idsOf(own: string | undefined, other: string | undefined, side: "old" | "new"): Piece[] | null {
  const others = new Set(other?.split(" "));
  return own === undefined ? null : own.split(" ").map((text) => ({ of: others.has(text) ? "both" : side, text }));
}
