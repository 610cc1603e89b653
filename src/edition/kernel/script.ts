import { ConverterFactory } from "opencc-js/core";
import fromTw from "opencc-js/from/tw";
import toCn from "opencc-js/to/cn";
import type { Prose, ProseInput } from "../../schemas/common.ts";
import { countCodePoints } from "../../shared/code-points.ts";

/** Traditional (as in Taiwan) → Simplified, whole phrases at a time; every table keeps the number of code points. */
const convert = ConverterFactory(...fromTw, ...toCn);

const QUOTES: Record<string, string> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

/**
 * Simplified Chinese, with “ ” for 「 」.
 * @throws if the result has not as many code points as `text`: offsets would not hold.
 */
export function toHans(text: string): string {
  const hans = convert(text).replace(/[「」『』]/g, (quote) => QUOTES[quote]!);
  if (countCodePoints(hans) !== countCodePoints(text)) throw new Error(`Simplified 「${hans}」 is not as long as 「${text}」.`);
  return hans;
}

/** The editor's prose in both scripts, and in the languages into which it is translated. */
export function toProse(input: ProseInput): Prose {
  const { "zh-Hant": hant, "zh-Hans": hans, ...translated } = typeof input === "string" ? { "zh-Hant": input } : input;
  return { "zh-Hant": hant, "zh-Hans": hans ?? toHans(hant), ...translated };
}

/** null where the editor left it out. */
export const toOptionalProse = (input: ProseInput | undefined): Prose | null => (input === undefined ? null : toProse(input));
