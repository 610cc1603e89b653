/** Translations held against the texts: each sentence once, none outdated, and where they name the entities of the text. */
import type { Prose, Renderings, Span } from "../../schemas/common.ts";
import type { Mention } from "../../schemas/entity.ts";
import type { Translation, TranslationFile } from "../../schemas/translation.ts";
import { codePoints, countCodePoints } from "../../shared/code-points.ts";
import { ownValue } from "../../shared/keyed.ts";
import { EDITORIAL, type Editorial, type GlossaryFile } from "../input/editorial.ts";
import type { Problem } from "../kernel/problem.ts";
import { toProse } from "../kernel/script.ts";
import { type EditionText, sentenceIdsOf } from "../text/text.ts";

/** A translation with what is said of it to a reader. */
export interface EditionTranslation extends Translation {
  /** Who answers for it. */
  readonly responsible: Prose;
  /** How it was made and checked. */
  readonly made: Prose;
}

/** A sentence of a text. Offsets in code points of the passage's reading text. */
export interface SentenceOf {
  readonly id: string;
  readonly passage: string;
  readonly span: Span;
  readonly text: string;
}

/** In reading order. */
export const sentencesOf = ({ passages }: Pick<EditionText, "passages">): SentenceOf[] =>
  passages.flatMap((passage) => {
    const points = codePoints(passage.text);
    const ids = sentenceIdsOf(passage);
    return passage.sentences.map((span, i) => ({ id: ids[i]!, passage: passage.id, span, text: points.slice(...span) }));
  });

/** Forms of an entity's name in the language of a translation. */
export const formsOf = ({ en, enAliases }: Pick<GlossaryFile, "en" | "enAliases">): readonly string[] => [en, ...enAliases];

type Sources = Pick<Editorial, "translations" | "glossary">;

export function buildTranslations(
  { translations, glossary }: Sources,
  texts: readonly EditionText[],
  mentions: readonly Mention[],
  problems: Problem[],
): EditionTranslation[] {
  const byEntity = new Map(glossary.map((entry) => [entry.id, formsOf(entry)]));
  const byPassage = Map.groupBy(mentions, ({ passage }) => passage);
  return [...translations].flatMap(([name, file]): EditionTranslation[] => {
    const [id, language] = name.split(".") as [string, string];
    const where = `${EDITORIAL}/translations/${name}.yaml`;
    const text = texts.find((one) => one.id === id);
    if (text === undefined) {
      problems.push({ where, message: `There is no text ${id}. Mend the name of the file, or remove it.` });
      return [];
    }
    const sentences = sentencesOf(text);
    problems.push(...checkSentences(file, text, sentences, where));
    const own = new Map(file.sentences.map((one) => [one.id, one.text]));
    problems.push(...checkTitle(text, language, own));
    return [
      {
        text: id,
        language,
        status: file.status,
        responsible: toProse(file.responsible),
        made: toProse(file.made),
        sentences: sentences.flatMap(({ id: sentence, passage, span: [start, end] }) => {
          const translated = own.get(sentence);
          if (translated === undefined) return [];
          const named = (byPassage.get(passage) ?? []).filter((mention) => mention.start >= start && mention.start < end);
          const entities = [...new Set(named.map(({ entity }) => entity))];
          const forms = entities.flatMap((entity) => (byEntity.get(entity) ?? []).map((form) => ({ entity, form })));
          return [{ id: sentence, text: translated, words: findNames(translated, forms) }];
        }),
      },
    ];
  });
}

function checkSentences({ status, sentences }: TranslationFile, text: EditionText, known: readonly SentenceOf[], where: string): Problem[] {
  const problems: Problem[] = [];
  const readings = new Map(known.map((one) => [one.id, one.text]));
  const seen = new Set<string>();
  for (const [i, { id, of, text: translated }] of sentences.entries()) {
    const place = `${where} → sentences[${i}]`;
    const reading = readings.get(id);
    if (seen.has(id)) problems.push({ where: `${place}.id`, message: `${id} is translated twice. Keep one.` });
    else if (reading === undefined)
      problems.push({
        where: `${place}.id`,
        message: `There is no sentence ${id} in text ${text.id}. It was mistyped, or it is retired: mend the id, or remove the entry.`,
      });
    else if (of !== reading)
      problems.push({
        where: `${place}.of`,
        message: `Outdated: ${id} reads 「${reading}」 now. Revise its translation, and write this wording here.`,
      });
    seen.add(id);
    const han = /\p{Script=Han}/u.exec(translated);
    if (han !== null) problems.push({ where: `${place}.text`, message: `It has the Chinese character 「${han[0]}」. Translate it.` });
  }
  const missing = known.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
  if (status === "revised" && missing.length > 0)
    problems.push({
      where,
      message: `It is said to be revised, and has no translation of ${missing.slice(0, 5).join(", ")}${missing.length > 5 ? ` and ${missing.length - 5} more` : ""}. Translate what is missing, or write status: draft.`,
    });
  return problems;
}

/** The title as the editor gives it in the profile of a text, by language. */
const titlesOf = ({ titleEn }: EditionText["profile"]): Readonly<Record<string, string | undefined>> => ({ en: titleEn });

/** Sentences of the title; of a text without one, those of the passage that stands for it. */
const titleIdsOf = ({ passages }: Pick<EditionText, "passages">): readonly string[] => {
  const title = passages.find(({ kind }) => kind === "title") ?? passages[0];
  return title === undefined ? [] : sentenceIdsOf(title);
};

/** A title whole in a translation; null where one of its sentences is not translated. */
function joinTitle(text: Pick<EditionText, "passages">, sentences: ReadonlyMap<string, string>): string | null {
  const parts = titleIdsOf(text).map((id) => sentences.get(id));
  return parts.length === 0 || parts.includes(undefined) ? null : parts.join(" ");
}

/** The title of a text in a language: as its translation has it, else as its profile does; null where neither does. */
export function translatedTitle(
  text: Pick<EditionText, "id" | "passages" | "profile">,
  language: string,
  translations: readonly Translation[],
): string | null {
  const translation = translations.find((one) => one.text === text.id && one.language === language);
  const sentences = new Map(translation?.sentences.map((one) => [one.id, one.text]));
  return joinTitle(text, sentences) ?? ownValue(titlesOf(text.profile), language) ?? null;
}

/** A title is said once in a language. */
function checkTitle(text: EditionText, language: string, sentences: ReadonlyMap<string, string>): Problem[] {
  const [given, translated] = [ownValue(titlesOf(text.profile), language), joinTitle(text, sentences)];
  if (given === undefined || translated === null) return [];
  return [
    {
      where: `${EDITORIAL}/texts/${text.id}.yaml → titleEn`,
      message: `The title is translated already, in ${EDITORIAL}/translations/${text.id}.${language}.yaml: “${translated}”. Remove it here, and mend it there if need be.`,
    },
  ];
}

const toPattern = (form: string): string =>
  form
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/[\s-]+/g, "[\\s-]+")
    .replace(/['’]/g, "['’]");

/** Where whole words of `text` are one of the forms, or its plural; the longest of those that begin at a place. Offsets in code points. */
export function findNames(
  text: string,
  forms: readonly { readonly entity: string; readonly form: string }[],
): Translation["sentences"][number]["words"] {
  const sorted = [...forms].sort((a, b) => b.form.length - a.form.length);
  const found: { start: number; end: number; entity: string }[] = [];
  for (const { entity, form } of sorted) {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${toPattern(form)}(?:e?s)?(?![\\p{L}\\p{N}])`, "giu"))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.every((one) => one.end <= start || end <= one.start)) found.push({ start, end, entity });
    }
  }
  const points = (index: number) => countCodePoints(text.slice(0, index));
  return found.sort((a, b) => a.start - b.start).map(({ start, end, entity }) => [points(start), points(end), entity]);
}

/** Renderings of words that the translation of their passage does not have, but for a first capital. */
export function checkRenderings(renderings: Renderings, passage: string, translations: readonly Translation[], where: string): Problem[] {
  const has = (language: string, words: string): boolean =>
    translations
      .filter((one) => one.language === language)
      .flatMap(({ sentences }) => sentences.filter(({ id }) => id.startsWith(`${passage}.`)))
      .some(({ text }) => text.includes(words) || text.includes(words.charAt(0).toLowerCase() + words.slice(1)));
  return Object.entries(renderings)
    .filter((one): one is [string, string] => one[1] !== undefined && !has(one[0], one[1]))
    .map(([language, words]) => ({
      where: `${where}.${language}`,
      message: `“${words}” is not in the translation of ${passage}. Quote its words, or leave them out.`,
    }));
}

/** As it is published, without what is said of it on pages. */
export const publishTranslation = ({ responsible: _, made: __, ...published }: EditionTranslation): Translation => published;
