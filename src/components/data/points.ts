import type { TextContent } from "../../output/content.ts";
import type { Script } from "../../schemas/common.ts";

/** Code points of a passage with their offsets, and a mention that lies among them. */
export interface Points {
  readonly passage: string;
  /** The field that holds the text in the script of the page. */
  readonly field: "text" | "textHans";
  readonly points: readonly { readonly character: string; readonly at: number; readonly inside: boolean }[];
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Columns that a small screen has room for. */
const SHOWN = 12;

/** The beginning of the first passage of which a mention lies in it, but not at its very start; null where no mention does. */
export function toPoints({ text, mentions }: Pick<TextContent, "text" | "mentions">, script: Script): Points | null {
  const mention = mentions.find(({ start, end }) => start > 0 && end < SHOWN);
  if (mention === undefined) return null;
  const { passage: id, start, end } = mention;
  const field = script === "zh-Hant" ? "text" : "textHans";
  const characters = [...text.passages.find((one) => one.id === id)![field]];
  const points = characters.slice(0, SHOWN).map((character, at) => ({ character, at, inside: start <= at && at < end }));
  return { passage: id, field, points, start, end, quote: characters.slice(start, end).join("") };
}
