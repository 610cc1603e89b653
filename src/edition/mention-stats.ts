import type { Mention } from "../schemas/entity.ts";

/** Where one text names an entity. */
export interface TextMentions {
  readonly text: string;
  readonly count: number;
  /** The passage that names it first. */
  readonly first: string;
}

/** Mentions by entity and text; sorted as the mentions are. */
export function countByText(mentions: readonly Mention[]): ReadonlyMap<string, readonly TextMentions[]> {
  const stats = new Map<string, TextMentions[]>();
  for (const [entity, own] of Map.groupBy(mentions, (mention) => mention.entity)) {
    const texts = [...Map.groupBy(own, ({ text }) => text)];
    stats.set(
      entity,
      texts.map(([text, here]) => ({ text, count: here.length, first: here[0]!.passage })),
    );
  }
  return stats;
}

/** Entities that are named in the same passages as `entity`, those that share most passages first, ties by id. */
export function companions(
  entity: string,
  mentions: readonly Mention[],
  limit: number,
): { readonly entity: string; readonly passages: number }[] {
  const home = new Set(mentions.filter((mention) => mention.entity === entity).map(({ passage }) => passage));
  const shared = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.entity === entity || !home.has(mention.passage)) continue;
    shared.set(mention.entity, (shared.get(mention.entity) ?? new Set()).add(mention.passage));
  }
  return [...shared]
    .map(([other, passages]) => ({ entity: other, passages: passages.size }))
    .sort((a, b) => b.passages - a.passages || (a.entity < b.entity ? -1 : 1))
    .slice(0, limit);
}
