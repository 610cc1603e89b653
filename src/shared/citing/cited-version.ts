/** What a reader is told who comes by an address that names a version of the edition: `/texts/003/?v=0.1.0#p31` */
import { fill } from "../fill.ts";
import { type Keyed, lookUp } from "../keyed.ts";

/** What of a passage is other than it was in a version. */
export interface Since {
  /** Its wording then, where it reads otherwise now or is gone; null where it did not stand in that version. */
  readonly text?: string | null;
  /** It is gone. */
  readonly gone?: true;
  /** Its sentences have other ids. */
  readonly ids?: true;
  /** Notes on it are new, reworded or gone. */
  readonly notes?: true;
  /** Where that is told. @example "v0.2.0-003-31" */
  readonly at: string;
}

export interface CitedVersion {
  readonly version: string;
  /** As readers are told. @example "2026年11月22日" */
  readonly date: string;
  /** What is other now, by the number of the passage. */
  readonly since: Keyed<Since>;
}

/** `unreleased`: it was no release. `known`: nothing of the passage is other. `none`: nothing of the text. `whole`: something of the text. `notes`, `ids`: of a passage these alone. */
export type VersionState = "unknown" | "unreleased" | "known" | "none" | "whole" | "reworded" | "notes" | "ids" | "absent" | "gone";

/** What the build says of the versions of one text, in one script. */
export interface CitedVersions {
  /** The version of the page. */
  readonly current: string;
  /** Every release. */
  readonly versions: readonly CitedVersion[];
  /** What is said, with `{version}`, `{date}`, `{current}` and `{n}`; `see`: the word of the link. */
  readonly words: Readonly<Record<VersionState | "see", string>>;
  /** Address of the page of changes, from the page of the text. */
  readonly changes: string;
}

export interface ToldVersion {
  readonly state: VersionState;
  readonly message: string;
  /** The wording then, where it is to be shown. */
  readonly wording: string | null;
  /** Where the changes are told; null where there are none. */
  readonly href: string | null;
}

/** The version that an address names; null where it names none. A sign of addition reads as a space there. @example "?v=v0.1.0" → "0.1.0" */
export function readVersion(search: string): string | null {
  const named = new URLSearchParams(search).get("v");
  return named === null
    ? null
    : named
        .trim()
        .replace(/^v(?=\d)/i, "")
        .replaceAll(" ", "+");
}

/**
 * What is said of a cited version; null where it is that of the page, which was released.
 * @param passage number of the passage that the address names; null where it names none
 */
export function tellVersion(
  { current, versions, words, changes }: CitedVersions,
  version: string,
  passage: number | null,
): ToldVersion | null {
  const cited = versions.find((one) => one.version === version);
  const say = (state: VersionState, more: Partial<ToldVersion> = {}, n = 0): ToldVersion => ({
    state,
    message: fill(words[state], { version, current, date: cited?.date ?? "", n }),
    wording: null,
    href: null,
    ...more,
  });
  const [, release] = /^(.*)\+unreleased$/.exec(version) ?? [];
  if (release !== undefined && versions.some((one) => one.version === release))
    return { ...say("unreleased", { href: changes }), message: fill(words.unreleased, { version: release }) };
  if (version === current) return null;
  if (cited === undefined) return say("unknown", { href: changes });
  if (passage === null) {
    const n = Object.keys(cited.since).length;
    return n === 0 ? say("none") : say("whole", { href: `${changes}#v${version}` }, n);
  }
  const since = lookUp(cited.since, String(passage));
  if (since === undefined) return say("known");
  const more = { href: `${changes}#${since.at}`, wording: since.text ?? null };
  if (since.text === null) return say("absent", more);
  if (since.gone) return say("gone", more);
  if (since.text !== undefined) return say("reworded", more);
  return say(since.ids ? "ids" : "notes", more);
}
