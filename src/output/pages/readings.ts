/** How the names in a text are read, as the reading page sets it above them on demand. */
import type { Edition } from "../../edition/edition.ts";
import type { EditionText } from "../../edition/text/text.ts";
import { codePoints } from "../../shared/code-points.ts";
import { type Keyed, toKeyed } from "../../shared/keyed.ts";

/** Syllables for the Chinese characters of every wording that names an entity, in both scripts. @example "9·30变革" → "biàn gé" */
export function toNameReadings(
  { id, passages }: Pick<EditionText, "id" | "passages">,
  { entities, mentions }: Pick<Edition, "entities" | "mentions">,
): Keyed<string> {
  const readings = new Map(entities.map((entity) => [entity.id, new Map(entity.readings)]));
  const texts = new Map(passages.map(({ id: passage, text, textHans }) => [passage, [codePoints(text), codePoints(textHans)]]));
  const found = mentions
    .filter(({ text }) => text === id)
    .flatMap(({ entity, passage, start, end, quote }): [string, string][] => {
      const syllables = readings.get(entity)?.get(quote);
      return syllables === undefined ? [] : texts.get(passage)!.map((points) => [points.slice(start, end), syllables]);
    });
  return toKeyed([...new Map(found)]);
}
