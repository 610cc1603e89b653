/** Open data: JSON, and a schema beside each file. */
import { z } from "astro/zod";
import type { Edition } from "../edition/edition.ts";
import { type Edit, editEnd } from "../edition/kernel/edit.ts";
import { toOptionalProse } from "../edition/kernel/script.ts";
import { publishImprint } from "../edition/registers/imprint.ts";
import { LISTED, type Named } from "../edition/registers/index.ts";
import { publishTranslation } from "../edition/registers/translations.ts";
import type { EditionPassage } from "../edition/text/text.ts";
import { PublishedEdit } from "../schemas/edit.ts";
import { Entity, Mention } from "../schemas/entity.ts";
import { PublishedImprint } from "../schemas/imprint.ts";
import { Strategy } from "../schemas/strategy.ts";
import { type Passage, Text } from "../schemas/text.ts";
import { Translation } from "../schemas/translation.ts";
import { toJson } from "./json.ts";
import { PassageFile } from "./passage-file.ts";
import type { PublishedFile } from "./published.ts";

export const JSON_TYPE = "application/json; charset=utf-8";

/** A file of open data. */
export interface DataFile {
  /** Without the ending; the word `data.<name>` says on the site what it holds. @example "notes" */
  readonly name: string;
  /** What it holds. */
  readonly schema: z.ZodType;
  of(edition: Edition): unknown;
}

/** A register as open data; none where it keeps its entries to itself. */
const ofRegister = ({ name, register: { file, data } }: Named): DataFile[] =>
  data === undefined
    ? []
    : [
        {
          name: file,
          schema: z.array(data.schema).describe(data.holds),
          of: ({ [name]: entries }) => entries.map((entry) => data.of?.(entry) ?? entry),
        },
      ];

/** In the order in which the site lists them. */
export const DATA: readonly DataFile[] = [
  {
    name: "texts",
    schema: z.array(Text).describe("Every text of the edition, with its passages in reading order."),
    of: ({ texts }) =>
      texts.map(({ id, title, profile, seed, passages }) => ({
        id,
        title: title["zh-Hant"],
        date: profile.date,
        publisher: profile.publisher,
        authors: profile.authors,
        source: toOptionalProse(profile.source),
        seed,
        passages: passages.map(toPublishedPassage),
      })),
  },
  {
    name: "edits",
    schema: z.array(PublishedEdit).describe("Every change from seed to reading text, sorted by text and place."),
    of: ({ texts }) => texts.flatMap(({ id, edits }) => edits.map((edit) => toPublishedEdit(id, edit))),
  },
  {
    name: "entities",
    schema: z.array(Entity).describe("Every person, organisation, product, place and concept that has a glossary entry."),
    of: ({ entities }) => entities.map(({ body: _, pinyin: __, readings: ___, translated: ____, spoken: _____, ...entity }) => entity),
  },
  {
    name: "mentions",
    schema: z.array(Mention).describe("Every span of a passage that names an entity, sorted by text and offset; they do not overlap."),
    of: ({ mentions }) => mentions,
  },
  ...LISTED.flatMap(ofRegister),
  {
    name: "strategy",
    schema: Strategy.nullable().describe("The strategy as a model; null where the edition has none."),
    of: ({ strategy }) => strategy,
  },
  {
    name: "translations",
    schema: z.array(Translation).describe("Texts in other languages, sentence by sentence; none where the edition has no translation."),
    of: ({ translations }) => translations.map(publishTranslation),
  },
  {
    name: "edition",
    schema: PublishedImprint.describe(
      "What the edition says of itself: who answers for it, which version it is, of which day, under which licence.",
    ),
    of: ({ imprint }) => publishImprint(imprint),
  },
];

/** A schema that is published. */
export interface PublishedSchema {
  /** Without the ending. @example "notes" */
  readonly name: string;
  readonly schema: z.ZodType;
}

/** Of each file of open data; and of those that lie in a folder, of which there is one for each passage. */
export const SCHEMAS: readonly PublishedSchema[] = [...DATA, { name: "passage", schema: PassageFile }];

/** From the root of the edition. */
export const dataPath = (name: string): string => `data/${name}.json`;
export const schemaPath = (name: string): string => `data/schema/${name}.json`;

/** Every file of open data, then the schemas. @throws where a value is not of its schema: a programmer's mistake. */
export function* dataFiles(edition: Edition): Generator<PublishedFile> {
  for (const { name, schema, of } of DATA) yield { path: dataPath(name), type: JSON_TYPE, content: toJson(schema.parse(of(edition))) };
  for (const one of SCHEMAS) yield { path: schemaPath(one.name), type: JSON_TYPE, content: toJson(jsonSchema(one)) };
}

/**
 * What a schema is called, wherever a copy of the edition lies: a name, not an address, for the edition does not know its own,
 * and what another schema refers to must not depend on where it was fetched. Whoever loads several schemas refers by it.
 */
export const schemaId = (name: string): string => `urn:xinlantu:schema:${name}`;

/** JSON Schema of what is published under a name. */
export function jsonSchema({ name, schema }: PublishedSchema): Readonly<Record<string, unknown>> {
  const { $schema, title: _, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return { $schema, $id: schemaId(name), title: `${name}.json`, ...rest };
}

/** A passage as it is published, which says of its edits elsewhere. */
export const toPublishedPassage = ({ edits: _, ...passage }: EditionPassage): Passage => passage;

/** @param text id of the text that the edit is of */
export function toPublishedEdit(text: string, edit: Edit): PublishedEdit {
  const { "zh-Hant": reason, "zh-Hans": _, ...translated } = edit.reason;
  return {
    text,
    seed: [edit.start, editEnd(edit)],
    before: edit.before,
    after: edit.after,
    kind: edit.kind,
    rule: edit.rule,
    reason,
    ...(Object.keys(translated).length === 0 ? {} : { reasonIn: translated }),
    certainty: edit.certainty,
  };
}
