/**
 * The raw texts, byte for byte, and their hashes. Beside them lies `public/data/seeds/replay.mjs`, which makes the passages
 * of them and them of the passages.
 */
import type { Edition } from "../edition/edition.ts";
import type { PublishedFile } from "./published.ts";

export const SUMS = "SHA256SUMS";
export const REPLAY = "replay.mjs";

/** Of a seed, or of what lies beside it; from the root of the edition. */
export const seedPath = (name: string): string => `data/seeds/${name}`;
/** Its address. */
export const seedUrl = (name: string): string => `/${seedPath(encodeURIComponent(name))}`;

/** Every seed, then the list that `sha256sum -c` reads. */
export function* seedFiles({ texts }: Edition): Generator<PublishedFile> {
  for (const { seed, bytes } of texts) {
    yield { path: seedPath(seed.file), type: `text/plain; charset=${seed.encoding ?? "utf-8"}`, content: bytes };
  }
  const sums = texts.map(({ seed }) => `${seed.sha256}  ${seed.file}\n`).join("");
  yield { path: seedPath(SUMS), type: "text/plain; charset=utf-8", content: sums };
}
