import { toHans, toProse } from "../../edition/kernel/script.ts";
import type { EditionText } from "../../edition/text/text.ts";
import type { Script } from "../../schemas/common.ts";
import type { Work } from "../../shared/cite.ts";

type Words = Readonly<Record<Script, Readonly<Record<string, string>>>>;

/** A text as its pages in one script cite it. The caveat counts the changes of wording. */
export function toWork({ id, title, profile, edits }: EditionText, script: Script, words: Words): Work {
  const own = (text: string) => (script === "zh-Hant" ? text : toHans(text));
  const changes = edits.filter(({ kind }) => kind === "emendation" || kind === "conjecture").length;
  return {
    id,
    title: title[script],
    authors: profile.authors.map(own),
    publisher: profile.publisher === null ? null : own(profile.publisher),
    date: profile.date,
    inferred: profile.dateNote !== undefined,
    genre: profile.genre,
    medium: profile.medium,
    language: script,
    edition: toProse(words[script]["site.title"] ?? "")[script],
    caveat: (words[script]["cite.caveat"] ?? "").replace("{n}", String(changes)),
  };
}
