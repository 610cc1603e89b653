/** What the preparation hands to the site: MDX for the reading pages, JSON for everything else. */
import type { Script } from "../schemas/common.ts";
import { SCRIPTS } from "../schemas/common.ts";
import type { Mention } from "../schemas/entity.ts";
import type { Edition } from "./edition.ts";
import { type DataName, DATA, exportData, jsonSchema, toJson } from "./export.ts";
import { markText } from "./marks.ts";
import { toMdx } from "./mdx.ts";
import type { EditionText } from "./text.ts";

/** A text with its mentions: all that its pages show. */
export interface TextContent {
  readonly text: Omit<EditionText, "lock" | "moves">;
  readonly mentions: readonly Mention[];
}

/** The texts in lists and headers. */
export type TextSummary = Pick<EditionText, "id" | "title" | "profile" | "seed"> & { readonly titleHans: string; readonly characters: number };

/** Everything but the bodies of the texts. */
export interface EditionIndex extends Omit<Edition, "texts" | "mentions"> {
  readonly texts: readonly TextSummary[];
  /** Number of mentions by entity. */
  readonly counts: Readonly<Record<string, number>>;
}

/** One place where an entity is named; `start` and `end` in code points of the passage. */
export type Occurrence = Pick<Mention, "passage" | "start" | "end"> & { readonly "zh-Hant": string; readonly "zh-Hans": string };

/** File of a text's MDX in one script, from `src/content`. */
export const mdxPath = (id: string, script: Script): string => `texts/${id}.${script.toLowerCase()}.mdx`;

/** Every generated file by its path from `src/content`. Two builds of one edition give the same bytes. */
export function* toContent(edition: Edition): Generator<readonly [path: string, content: string]> {
  const mentions = Map.groupBy(edition.mentions, ({ text }) => text);
  for (const text of edition.texts) {
    const own = mentions.get(text.id) ?? [];
    for (const script of SCRIPTS) yield [mdxPath(text.id, script), toMdx(markText(text, script, own))];
    const { lock: _, moves: __, ...kept } = text;
    yield [`edition/texts/${text.id}.json`, JSON.stringify({ text: kept, mentions: own } satisfies TextContent)];
  }
  yield ["edition/index.json", JSON.stringify(toIndex(edition))];
  yield* occurrences(edition);
  for (const [name, value] of Object.entries(exportData(edition))) yield [`data/${name}.json`, toJson(value)];
  for (const name of Object.keys(DATA) as DataName[]) yield [`data/schema/${name}.json`, toJson(jsonSchema(name))];
}

function toIndex({ texts, mentions, ...rest }: Edition): EditionIndex {
  const counts: Record<string, number> = {};
  for (const { entity } of mentions) counts[entity] = (counts[entity] ?? 0) + 1;
  return {
    ...rest,
    counts,
    texts: texts.map(({ id, title, profile, seed, passages }) => ({
      id, title, profile, seed,
      titleHans: passages.find(({ kind }) => kind === "title")?.textHans ?? passages[0]!.textHans,
      characters: passages.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0),
    })),
  };
}

function* occurrences({ texts, entities, mentions }: Edition): Generator<readonly [string, string]> {
  const passages = new Map(texts.flatMap((text) => text.passages.map((passage) => [passage.id, passage] as const)));
  const byEntity = Map.groupBy(mentions, ({ entity }) => entity);
  for (const { id } of entities) {
    const lines = (byEntity.get(id) ?? []).map(({ passage, start, end }): Occurrence => {
      const { text, textHans } = passages.get(passage)!;
      return { passage, start, end, "zh-Hant": text, "zh-Hans": textHans };
    });
    yield [`edition/entities/${id}.json`, JSON.stringify(lines)];
  }
}
