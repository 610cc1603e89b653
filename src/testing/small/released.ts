/** Snapshots of small editions, as a release writes them. */
import { formatRelease, toRelease } from "../../edition/published/releases.ts";
import { toContents } from "../../edition/snapshot.ts";
import type { Reason } from "../../schemas/release.ts";
import { editionOf, type Spoiled } from "./sources.ts";

/** The file of a release of these sources. */
export const releaseOf = (spoiled: Spoiled, version: string, date: string, reasons: readonly Reason[] = []): string =>
  formatRelease(toRelease(version, date, toContents(editionOf(spoiled)), reasons));
