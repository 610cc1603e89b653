import type { Edition } from "../../edition/edition.ts";
import { toHans } from "../../edition/kernel/script.ts";
import { translatedTitle } from "../../edition/registers/translations.ts";
import type { EditionText } from "../../edition/text/text.ts";
import type { Language } from "../../schemas/common.ts";
import type { Work } from "../../shared/citing/cite.ts";
import { fill } from "../../shared/fill.ts";
import { LANGUAGES } from "../../shared/languages.ts";
import { licenceUrl } from "../../shared/licences.ts";
import { toOrganisation, toPerson, toPinyin } from "./latin.ts";

/** What of an edition references need. */
type Source = Pick<Edition, "entities" | "words" | "imprint" | "translations">;

/** In which the styles of the panel are written that are not Chinese. */
const OF_STYLES: Language = "en";

/** A text as pages in one language cite it. The caveat counts the changes of wording. */
export function toWork(text: EditionText, language: Language, { entities, words, imprint, translations }: Source): Work {
  const { id, title, profile, edits } = text;
  const { script } = LANGUAGES[language];
  const romanised = script !== language;
  const own = (name: string) => (script === "zh-Hant" ? name : toHans(name));
  const say = (key: string, values: Readonly<Record<string, string | number>>, of = language) => fill(words[of][key] ?? "", values);
  const changes = edits.filter(({ kind }) => kind === "emendation" || kind === "conjecture").length;
  const { name } = imprint.responsible;
  /** Of the title and of the name of who answers for the edition. */
  const latin = romanised ? language : OF_STYLES;
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
      editor: name[script],
      version: imprint.version,
      date: imprint.date,
      published: imprint.published,
      licence: licenceUrl(imprint.licence),
    },
    caveat: say(profile.converted ? "cite.caveat.converted" : "cite.caveat", { n: changes }),
    latin: {
      title: profile.titlePinyin ?? toPinyin(title["zh-Hant"], entities),
      translation: inReference(translatedTitle(text, latin, translations)),
      authors: profile.authors.map((author) => toPerson(author, entities)),
      publisher: profile.publisher === null ? null : toOrganisation(profile.publisher, entities),
      edition: (romanised ? imprint.title[language] : undefined) ?? imprint.titlePinyin,
      editor: name[latin] ?? name[script],
    },
    romanised,
    remarks: {
      passage: say("cite.note.passage", { n: "*" }),
      passages: say("cite.note.passages", { n: "*" }),
      chinese: say("cite.note.chinese", { words: "*" }),
    },
    translations: translations
      .filter((one) => one.text === id)
      .map(({ language: into, status, responsible }) => {
        const nameIn = (of: Language) => new Intl.DisplayNames(of, { type: "language" }).of(into) ?? into;
        const whatIn = (of: Language) => say(`cite.translation.${status}`, { language: nameIn(of) }, of);
        return {
          language: into,
          name: nameIn(OF_STYLES),
          status,
          by: responsible[latin] ?? responsible[script],
          byInChinese: responsible[script],
          what: whatIn(language),
          whatInChinese: whatIn(script),
        };
      }),
  };
}

/** A title within a reference: what follows a colon begins with a capital. */
const inReference = (title: string | null): string | null =>
  title?.replace(/(?<=: [“‘]?)\p{Ll}/gu, (letter) => letter.toUpperCase()) ?? null;
