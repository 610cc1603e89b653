/** What is shown of the found passages by relevance: read text by text, shown across them. */
import { byRelevance } from "../../shared/search/order.ts";
import { type Asked, groupByText, type Hit, readHits, type TextHits } from "./hits.ts";
import type { Session } from "./session.ts";

/** A passage with the text that it stands in. */
export interface RankedHit {
  readonly text: Pick<TextHits, "id" | "title">;
  readonly hit: Hit;
}

export interface Ranked {
  /** As they were read. */
  readonly read: readonly TextHits[];
  readonly hits: readonly RankedHit[];
}

/** Most texts that are read, and most passages that are shown. */
export interface Room {
  readonly texts: number;
  readonly passages: number;
}

/**
 * The most relevant passages, as many as there is room for. How often each has what is asked is known of those that were
 * read, and so counts only where all of them are.
 * @param about of how many areas that were asked each passage treats
 */
export async function readRanked(
  records: readonly number[],
  about: ReadonlyMap<number, number>,
  room: Room,
  asked: Asked,
  session: Session,
): Promise<Ranked> {
  const best = takeBest(byRelevance(records, session.catalogue, about), room, session);
  const groups = groupByText(
    best.toSorted((a, b) => a - b),
    session,
  );
  const read = await Promise.all(groups.map((group) => readHits(group, group.records.length, asked, session)));
  const found = new Map(read.flatMap((text) => text.hits.shown.map((hit) => [hit.record, { text, hit }] as const)));
  const occurrences = new Map([...found].map(([record, { hit }]) => [record, hit.count]));
  const order = best.length < records.length ? best : byRelevance(best, session.catalogue, about, occurrences);
  return { read, hits: order.map((record) => found.get(record)!) };
}

/** The first of the ranked passages, up to the one that would need one text more than there is room for. */
function takeBest(ranked: readonly number[], room: Room, { firsts }: Session): readonly number[] {
  const texts = new Set<number>();
  const end = ranked.findIndex((record) => texts.add(firsts.findLastIndex((first) => first <= record)).size > room.texts);
  return ranked.slice(0, Math.min(end < 0 ? ranked.length : end, room.passages));
}
