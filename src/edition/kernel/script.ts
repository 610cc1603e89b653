import { ConverterFactory } from "opencc-js/core";
import fromTw from "opencc-js/from/tw";
import toCn from "opencc-js/to/cn";
import { type Language, type Prose, type ProseInput, SCRIPTS } from "../../schemas/common.ts";
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

/** `簡體「么」對應「么／麼」` → `简体“么”对应“么／麼”` */
const toHansAround = (reason: string): string =>
  reason
    .split(/(「[^」]*」)/)
    .map((part) => (part.startsWith("「") ? `“${part.slice(1, -1)}”` : toHans(part)))
    .join("");

function inScripts(input: ProseInput, derive: (hant: string) => string): Prose {
  const { "zh-Hant": hant, "zh-Hans": hans, ...translated } = typeof input === "string" ? { "zh-Hant": input } : input;
  return { "zh-Hant": hant, "zh-Hans": hans ?? derive(hant), ...translated };
}

/** The editor's prose in both scripts, and in the languages into which it is translated. */
export const toProse = (input: ProseInput): Prose => inScripts(input, toHans);

/** The same of why a text is changed: what it quotes in 「」 is the spelling of a seed, and stays in Simplified. */
export const toReason = (input: ProseInput): Prose => inScripts(input, toHansAround);

/** The least that gives the prose again. */
export function toInput({ "zh-Hant": hant, "zh-Hans": hans, ...translated }: Prose): ProseInput {
  const input = { "zh-Hant": hant, ...(hans === toHans(hant) ? {} : { "zh-Hans": hans }), ...translated };
  return Object.keys(input).length === 1 ? hant : input;
}

/** null where the editor left it out. */
export const toOptionalProse = (input: ProseInput | undefined): Prose | null => (input === undefined ? null : toProse(input));

/** Sentences one behind another, each with its stop; those of Chinese stand close. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  const [stop, space] = (SCRIPTS as readonly Language[]).includes(language) ? ["。", ""] : [".", " "];
  return sentences.map((one) => (/[。！？.!?]$/u.test(one) ? one : `${one}${stop}`)).join(space);
}
