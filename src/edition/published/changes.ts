/** What is other in one state of the edition than in another, id by id. */
import type { Prose, ProseInput } from "../../schemas/common.ts";
import { LOCKED_REGISTERS } from "../../schemas/lock.ts";
import type { Contents } from "../../schemas/release.ts";
import { toHans, toProse } from "../kernel/script.ts";

/** Lists of the contents. */
export type Listed = keyof Contents;
export const LISTS: readonly Listed[] = ["texts", "passages", ...LOCKED_REGISTERS, "parallels"];

/** What of a thing may change. `when`: the date of an event; `nature`: how two places agree; `quotes`: the passages that a note or parallel quotes; `note`: what the editor says of an event or parallel; `sentences`: the ids of a passage's sentences. */
export type FieldName = "title" | "wording" | "when" | "kind" | "sentences" | "nature" | "quotes" | "note" | "seed";

/** Of what is no prose both scripts have the same: a date in EDTF, a kind, ids parted by spaces. */
export interface Field {
  readonly name: FieldName;
  /** null for what is new. */
  readonly before: Prose | null;
  /** null for what is gone. */
  readonly after: Prose | null;
}

export interface Change {
  readonly of: Listed;
  /** @example "003", "003:31", "half-a-life" */
  readonly id: string;
  /** `moved`: as it was, but among its neighbours elsewhere. `translated`: as it was, with English that it did not have. */
  readonly what: "new" | "gone" | "changed" | "moved" | "translated";
  /** null for a passage, which has none. */
  readonly title: Prose | null;
  /** The passages that it is, or that a note or parallel quotes or quoted. */
  readonly passages: readonly string[];
  /** What differs; of what is new or gone the wording; none of what moved, or has English now. */
  readonly fields: readonly Field[];
}

/** What the editor and addresses call it. @example "003:31", "notes:half-a-life" */
export const changedId = ({ of, id }: Pick<Change, "of" | "id">): string => (of === "texts" || of === "passages" ? id : `${of}:${id}`);

/** A thing with all that can change of it; equal values are equal texts. */
interface Thing {
  readonly id: string;
  readonly title: ProseInput | null;
  readonly passages: readonly string[];
  readonly fields: readonly (readonly [name: FieldName, value: Value | null])[];
}
/** A wording with its own Simplified where conversion errs; or what both scripts share. */
type Value = ProseInput | { readonly plain: string };

const THINGS: { readonly [Name in Listed]: (one: Contents[Name][number]) => Thing } = {
  texts: ({ id, title, seed }) => ({ id, title, passages: [], fields: [["seed", { plain: `${seed.file} ${seed.sha256}` }]] }),
  passages: ({ id, kind, text, hans, sentences }) => ({
    id,
    title: null,
    passages: [id],
    fields: [
      ["wording", hans === undefined ? text : { "zh-Hant": text, "zh-Hans": hans }],
      ["kind", { plain: kind }],
      ["sentences", { plain: sentences.map(([sentence]) => sentence).join(" ") }],
    ],
  }),
  glossary: ({ id, title, definition }) => entry(id, title, definition),
  timeline: ({ id, title, edtf, summary, note }) => withNote(entry(id, title, summary, [["when", { plain: edtf }]]), note),
  areas: ({ id, title, summary }) => entry(id, title, summary),
  notes: ({ id, title, note, quotes }) => ({ ...entry(id, title, note, [["quotes", { plain: quotes.join(" ") }]]), passages: quotes }),
  parallels: ({ id, title, nature, a, b, note }) => {
    const passages = [a.passage, b.passage];
    const more: Thing["fields"] = [
      ["nature", { plain: nature }],
      ["quotes", { plain: passages.join(" ") }],
    ];
    return withNote({ ...entry(id, title, `${a.quote} ／ ${b.quote}`, more), passages }, note);
  },
};

const entry = (id: string, title: ProseInput, wording: ProseInput, more: Thing["fields"] = []): Thing => ({
  id,
  title,
  passages: [],
  fields: [["title", title], ...more, ["wording", wording]],
});

const withNote = (thing: Thing, note: ProseInput | undefined): Thing => ({ ...thing, fields: [...thing.fields, ["note", note ?? null]] });

/** In the order of the contents as they are now; what is gone stands behind what it stood behind. */
export const findChanges = (before: Contents, now: Contents): Change[] =>
  LISTS.flatMap((of) => {
    const toThing = THINGS[of] as (one: unknown) => Thing;
    return changesIn(of, before[of].map(toThing), now[of].map(toThing));
  });

function changesIn(of: Listed, before: readonly Thing[], now: readonly Thing[]): Change[] {
  const [old, present] = [byId(before), byId(now)];
  const stayed = before.flatMap(({ id }) => (present.has(id) ? id : []));
  const places = new Map(now.map(({ id }, i) => [id, i]));
  const unmoved = of === "passages" ? longestRise(stayed, (id) => places.get(id)!) : new Set(stayed);
  return inOneOrder(before, now).flatMap((id): Change[] => {
    const [one, other] = [old.get(id), present.get(id)];
    const { title, passages } = (other ?? one)!;
    const differences = one && other ? differing(one, other) : shownOf(one ?? null, other ?? null);
    const fields = differences.filter((field) => !isTranslation(field));
    const stays = unmoved.has(id) ? null : "moved";
    const kept = fields.length > 0 ? "changed" : differences.length > 0 ? "translated" : stays;
    const what = one === undefined ? "new" : other === undefined ? "gone" : kept;
    const touched = [...new Set([...passages, ...(one?.passages ?? [])])];
    return what === null ? [] : [{ of, id, what, title: title === null ? null : toProse(title), passages: touched, fields }];
  });
}

const byId = (things: readonly Thing[]): ReadonlyMap<string, Thing> => new Map(things.map((one) => [one.id, one]));

function inOneOrder(before: readonly Thing[], now: readonly Thing[]): string[] {
  const present = byId(now);
  const gone = new Map<string | null, string[]>(); // by what they stood behind
  let behind: string | null = null;
  for (const { id } of before) {
    if (present.has(id)) behind = id;
    else gone.set(behind, [...(gone.get(behind) ?? []), id]);
  }
  return [...(gone.get(null) ?? []), ...now.flatMap(({ id }) => [id, ...(gone.get(id) ?? [])])];
}

/** The ids that stand in the same order in both: the most that do. */
function longestRise(ids: readonly string[], placeOf: (id: string) => number): ReadonlySet<string> {
  const ends: number[] = []; // of the rises of each length the one that ends lowest, by index
  const origin: (number | undefined)[] = [];
  for (const [i, id] of ids.entries()) {
    let length = ends.length;
    while (length > 0 && placeOf(ids[ends[length - 1]!]!) >= placeOf(id)) length--;
    origin[i] = ends[length - 1];
    ends[length] = i;
  }
  const rise = new Set<string>();
  for (let i = ends.at(-1); i !== undefined; i = origin[i]) rise.add(ids[i]!);
  return rise;
}

const fieldOf = (thing: Thing, name: FieldName): Value | null => thing.fields.find(([one]) => one === name)![1];

const differing = (one: Thing, other: Thing): Field[] =>
  other.fields.flatMap(([name, after]): Field[] => {
    const before = fieldOf(one, name);
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ name, before: show(before), after: show(after) }];
  });

const isAlike = ({ before, after }: Field, lang: keyof Prose): boolean => before?.[lang] === after?.[lang];
const isInEnglish = (field: Field): boolean => isAlike(field, "zh-Hant") && isAlike(field, "zh-Hans");
/** English was put beside a wording that is as it was. */
const isTranslation = (field: Field): boolean => isInEnglish(field) && field.before?.en === undefined;

/** Whether readers of Chinese meet the change. */
export const isInChinese = ({ what, fields }: Pick<Change, "what" | "fields">): boolean =>
  what === "changed" ? !fields.every(isInEnglish) : what !== "translated";

/** The wording of what is new or gone. */
const shownOf = (one: Thing | null, other: Thing | null): Field[] =>
  (other ?? one)!.fields.flatMap(([name, value]): Field[] =>
    name !== "wording" ? [] : [{ name, before: one && show(value), after: other && show(value) }],
  );

function show(value: Value | null): Prose | null {
  if (value === null) return null;
  if (typeof value === "string") return { "zh-Hant": value, "zh-Hans": toHans(value) };
  return "plain" in value ? { "zh-Hant": value.plain, "zh-Hans": value.plain } : toProse(value);
}
