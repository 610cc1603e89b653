import { ConverterFactory } from "opencc-js/core";
import fromCn from "opencc-js/from/cn";
import toTw from "opencc-js/to/tw";

const convert = ConverterFactory(...fromCn, ...toTw);

/**
 * What conversion from Simplified may change before a text counts as Simplified: of a Traditional text with conversion
 * errors 2 Han characters in 100, of the same in Simplified 33. A few prove nothing: 于 and 干 are Traditional, too.
 */
const MOST = { share: 0.2, count: 9 };

/** Why a decoded seed cannot be the base of the edition, which derives Simplified from Traditional; null where it can. */
export function checkTraditional(text: string): string | null {
  const points = [...text];
  const converted = [...convert(text)];
  const han = points.filter((point) => /\p{Script=Han}/u.test(point)).length;
  const simplified = points.filter((point, i) => point !== converted[i]);
  if (simplified.length <= Math.max(MOST.share * han, MOST.count)) return null;
  const percent = Math.round((100 * simplified.length) / han);
  const shown = [...new Set(simplified)].slice(0, 5).join("、");
  return `${percent} of 100 Chinese characters are Simplified, such as ${shown}. The edition derives Simplified from Traditional: take in a Traditional text, or this one converted (OpenCC, s2tw), and say in its profile that it is.`;
}
