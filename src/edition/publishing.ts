/** Passage ids are published on the editor's word alone: until then they are provisional, and kept nowhere. */
import type { PassageLock } from "../schemas/text.ts";
import { EDITORIAL } from "./editorial.ts";
import type { Problem } from "./problem.ts";
import type { EditionText } from "./text.ts";

/** What the editor asks to be published; both by the ids of texts. */
export interface Publishing {
  /** Texts whose passages are published for the first time. */
  readonly publish: ReadonlySet<string>;
  /** Published texts whose moved passages become the published ones. */
  readonly accept: ReadonlySet<string>;
}

export const PUBLISH_NOTHING: Publishing = { publish: new Set(), accept: new Set() };

type Lockable = Pick<EditionText, "id" | "isPublished">;

/** Requests that name no text, or one that is not to be published this way. */
export function checkPublishing(texts: readonly Lockable[], { publish, accept }: Publishing): Problem[] {
  const asked = [...[...publish].map((id) => ["publish", id] as const), ...[...accept].map((id) => ["accept", id] as const)];
  return asked.flatMap(([option, id]): Problem[] => {
    const where = `--${option} ${id}`;
    const text = texts.find((one) => one.id === id);
    if (text === undefined) {
      return [{ where, message: `There is no text ${id}. Name one of ${texts.map((one) => one.id).join(", ")}.` }];
    }
    if (text.isPublished === (option === "accept")) return [];
    const message = text.isPublished
      ? `The text is published already. If its passages moved, and that is meant, run: npm run prepare -- --accept ${id}`
      : `The text is not published yet. Run: npm run prepare -- --publish ${id}`;
    return [{ where, message }];
  });
}

/** What keeps a text from readers: its addresses are not published, so links to them would rot. */
export const findUnpublished = (texts: readonly Lockable[]): Problem[] =>
  texts
    .filter(({ isPublished }) => !isPublished)
    .map(({ id }) => ({
      where: lockPath(id),
      message: `The passage ids of ${id} are provisional. When its profile is complete, run: npm run prepare -- --publish ${id}`,
    }));

/** Lock files that are to be written, by path. */
export const locksToWrite = (
  texts: readonly Pick<EditionText, "id" | "lock">[],
  { publish, accept }: Publishing,
): ReadonlyMap<string, string> =>
  new Map(texts.filter(({ id }) => publish.has(id) || accept.has(id)).map(({ id, lock }) => [lockPath(id), formatLock(lock)]));

const lockPath = (id: string): string => `${EDITORIAL}/passages/${id}.lock.json`;
const formatLock = (lock: PassageLock): string => `${JSON.stringify(lock, null, 1)}\n`;
