import type { Edition } from "../../edition/edition.ts";
import { toHans } from "../../edition/kernel/script.ts";
import type { EditionText } from "../../edition/text/text.ts";
import type { Script } from "../../schemas/common.ts";
import type { Work } from "../../shared/cite.ts";
import { fill } from "../../shared/fill.ts";
import { licenceUrl } from "../../shared/licences.ts";
import { toOrganisation, toPerson, toPinyin } from "./latin.ts";

/** What of an edition references need. */
type Source = Pick<Edition, "entities" | "words" | "imprint">;

/** A text as its pages in one script cite it. The caveat counts the changes of wording. */
export function toWork({ id, title, profile, edits }: EditionText, script: Script, { entities, words, imprint }: Source): Work {
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
    edition: {
      title: imprint.title[script],
      editor: imprint.responsible.name[script],
      version: imprint.version,
      date: imprint.date,
      published: imprint.published,
      licence: licenceUrl(imprint.licence),
    },
    caveat: fill(words[script][profile.converted ? "cite.caveat.converted" : "cite.caveat"] ?? "", { n: changes }),
    latin: {
      title: profile.titlePinyin ?? toPinyin(title["zh-Hant"], entities),
      translation: profile.titleEn ?? null,
      authors: profile.authors.map((name) => toPerson(name, entities)),
      publisher: profile.publisher === null ? null : toOrganisation(profile.publisher, entities),
      edition: imprint.titlePinyin,
      editor: imprint.responsible.name.en ?? imprint.responsible.name[script],
    },
  };
}
