import type { Mention } from "../../schemas/entity.ts";

/** Where one text names an entity. */
export interface TextMentions {
  readonly text: string;
  readonly count: number;
  /** The passage that names it first. */
  readonly first: string;
}

/** Mentions of one entity, sorted by place → how often and where first each text names it. */
export function countByText(mentions: readonly Mention[]): TextMentions[] {
  return [...Map.groupBy(mentions, ({ text }) => text)].map(([text, here]) => ({ text, count: here.length, first: here[0]!.passage }));
}

/**
 * Entities that are named in the same passages as one entity, those that share most passages first, ties by id.
 * @param own mentions of the entity
 * @param byPassage all mentions by passage
 */
export function companions(own: readonly Mention[], byPassage: ReadonlyMap<string, readonly Mention[]>, limit: number): string[] {
  const shared = new Map<string, number>();
  for (const passage of new Set(own.map((mention) => mention.passage))) {
    const others = new Set((byPassage.get(passage) ?? []).map(({ entity }) => entity));
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const [self] = own;
  return [...shared]
    .filter(([other]) => other !== self?.entity)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([other]) => other);
}
