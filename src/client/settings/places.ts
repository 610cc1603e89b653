/** Where the reader was in each text, kept on this device. */
import { keep, recall } from "./kept.ts";

export interface Place {
  /** @example "003" */
  readonly text: string;
  /** Number of the passage. */
  readonly passage: number;
}

const KEY = "places";
/** Texts kept at most. */
const KEPT = 20;
const fit = (kept: string): string => (kept.match(/[\w-]{1,20}:\d{1,4}/g) ?? []).slice(0, KEPT).join(" ");

/** The text read last comes first. */
export function keptPlaces(): Place[] {
  const kept = recall(KEY, fit);
  return kept === "" ? [] : kept.split(" ").map((one) => ({ text: one.split(":")[0]!, passage: Number(one.split(":")[1]) }));
}

/** `passage`: null where the text was read to its end. */
export function keepPlace(text: string, passage: number | null): void {
  const others = keptPlaces().filter((one) => one.text !== text);
  const places = passage === null ? others : [{ text, passage }, ...others];
  keep(KEY, fit(places.map((one) => `${one.text}:${one.passage}`).join(" ")));
}
