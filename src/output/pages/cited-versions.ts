/** For addresses that name a version: what of each passage of a text is other than in each release, in one language. */
import type { Edition } from "../../edition/edition.ts";
import { type Change, isInChinese } from "../../edition/published/changes.ts";
import type { Language, Script } from "../../schemas/common.ts";
import { relativeTo } from "../../shared/address.ts";
import type { CitedVersions, Since, VersionState } from "../../shared/citing/cited-version.ts";
import { toKeyed } from "../../shared/keyed.ts";
import { LANGUAGES } from "../../shared/languages.ts";
import { numberOf, textOf } from "../../shared/passage-id.ts";
import { changesAnchor } from "./changes.ts";

const STATES = [
  "unknown",
  "unreleased",
  "known",
  "none",
  "whole",
  "reworded",
  "notes",
  "ids",
  "absent",
  "gone",
] as const satisfies VersionState[];

/** Readers of a passage are told of it: the wording, and the notes on it. */
const isMet = (change: Change): boolean => isInChinese(change) && change.of !== "parallels";

/** @param formatDate a day as readers are told it */
export function toCitedVersions(
  { imprint, history, words }: Pick<Edition, "imprint" | "history" | "words">,
  text: string,
  language: Language,
  formatDate: (date: string) => string,
): CitedVersions {
  const word = (key: string) => words[language][`version.${key}`] ?? "";
  return {
    current: imprint.version,
    versions: history.since.map(({ version, date, changes }, i) => {
      const newer = history.versions.filter(
        (one) => one.version === null || history.since.slice(0, i).some((since) => since.version === one.version),
      );
      /** The anchor of what last became of a passage. */
      const anchorOf = (id: string): string => {
        for (const one of newer) {
          const touching = one.changes.filter((change) => isMet(change) && change.passages.includes(id));
          if (touching.length > 0) return changesAnchor(one.version, touching);
        }
        return `v${version}`;
      };
      const met = changes.filter(isMet);
      const own = [...new Set(met.flatMap(({ passages }) => passages))].filter((id) => textOf(id) === text);
      return {
        version,
        date: formatDate(date),
        since: toKeyed(
          own.flatMap((id): [string, Since][] => {
            const since = sinceOf(
              met.filter(({ passages }) => passages.includes(id)),
              LANGUAGES[language].script,
            );
            return Object.keys(since).length === 0 ? [] : [[String(numberOf(id)), { ...since, at: anchorOf(id) }]];
          }),
        ),
      };
    }),
    words: Object.fromEntries([...STATES, "see"].map((state) => [state, word(state)])) as CitedVersions["words"],
    changes: relativeTo(`/texts/${text}/`, "/changes/"),
  };
}

/** What is other of a passage as a page of this script shows it, of all that changed about it. */
function sinceOf(changes: readonly Change[], script: Script): Omit<Since, "at"> {
  const notes = changes.some(({ of }) => of === "notes") ? { notes: true as const } : {};
  const own = changes.find(({ of }) => of === "passages");
  if (own === undefined) return notes;
  if (own.what === "new") return { text: null };
  const wording = own.fields.find(({ name }) => name === "wording");
  const text = wording?.before?.[script];
  if (own.what === "gone") return { text: text ?? "", gone: true };
  const reworded = text !== undefined && text !== wording?.after?.[script];
  const ids = own.fields.some(({ name }) => name === "sentences") ? { ids: true as const } : {};
  return { ...(reworded ? { text } : {}), ...ids, ...notes };
}
