/** Prose of the editor that is not said in a language in which the edition has pages. */
import { z } from "astro/zod";
import { type Language, ProseInput } from "../../schemas/common.ts";
import type { Release, ReleaseNotes } from "../../schemas/release.ts";
import { TRANSLATIONS } from "../../shared/languages.ts";
import { formatPath, type Problem } from "../kernel/problem.ts";
import { EDITORIAL } from "./files.ts";

/** A place that lacks a translation. */
export interface Untranslated {
  /** @example "src/editorial/notes.yaml → [3].topic" */
  readonly where: string;
  readonly language: Language;
  /** It is a whole file. */
  readonly file?: true;
}

export const isSaid = (prose: ProseInput, language: Language): boolean =>
  typeof prose !== "string" && prose[language as keyof typeof prose] !== undefined;

/** @param value what the schema made of a file; null where it is wrong */
export const findUntranslated = (schema: z.core.$ZodType, value: unknown, where: string): Untranslated[] =>
  proseIn(schema, value, []).flatMap(([path, prose]) =>
    TRANSLATIONS.filter((language) => !isSaid(prose, language)).map((language) => ({
      where: `${where} → ${formatPath(path)}`,
      language,
    })),
  );

/** Reasons that a release keeps, which nobody edits: where it lacks a language, the notes of the version say the reason anew. */
export const findUnsaidReasons = (releases: ReadonlyMap<string, Release>, notes: ReadonlyMap<string, ReleaseNotes>): Untranslated[] =>
  [...releases].flatMap(([version, { reasons }]) => {
    const anew = new Set(notes.get(version)?.reasons.map(({ id }) => id));
    return reasons
      .filter(({ id }) => !anew.has(id))
      .flatMap(({ id, reason }) =>
        TRANSLATIONS.filter((language) => !isSaid(reason, language)).map((language) => ({
          where: `${EDITORIAL}/releases/${version}.yaml → reasons → ${id}`,
          language,
        })),
      );
  });

/** The mistakes among them: those in languages that the edition has pages in. */
export const checkTranslations = (untranslated: readonly Untranslated[], languages: readonly Language[]): Problem[] =>
  untranslated
    .filter(({ language }) => languages.includes(language))
    .map(({ where, language, file }) => ({
      where,
      message: file
        ? `The file is missing, and the edition has pages in this language (${language}). Write it, or take the words of the language out of interface.yaml.`
        : `It is not said in ${language}, and the edition has pages in this language. Write it as {zh-Hant: …, ${language}: …}.`,
    }));

type Path = readonly PropertyKey[];

/** Values that a schema knows as prose, with their places. */
function proseIn(schema: z.core.$ZodType, value: unknown, path: Path): [Path, ProseInput][] {
  if (value === null || value === undefined) return [];
  if (isProse(schema)) return [[path, value as ProseInput]];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([name, field]) =>
        proseIn(field, (value as Record<string, unknown>)[name], [...path, name]),
      );
    case "record":
      return Object.entries(value).flatMap(([name, one]) => proseIn(def.valueType, one, [...path, name]));
    case "array":
      return (value as unknown[]).flatMap((one, i) => proseIn(def.element, one, [...path, i]));
    case "union":
      return proseIn(def.options.find((option) => z.safeParse(option, value).success) ?? def.options[0]!, value, path);
    case "optional":
    case "nullable":
    case "default":
      return proseIn(def.innerType, value, path);
    case "pipe":
      return proseIn(def.out, value, path);
    default:
      return [];
  }
}

/** Whether a schema is the one of prose, or one that describes it anew. */
const isProse = (schema: z.core.$ZodType): boolean =>
  schema === ProseInput || (schema._zod.parent !== undefined && isProse(schema._zod.parent));
