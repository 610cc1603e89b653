/** Chinese within words of another language: Han characters with the signs and numbers among them. */
const SIGN = "[\\u3000-\\u303F\\uFF01-\\uFF60・]";
const HAN = new RegExp(`((?:\\p{sc=Han}|${SIGN})+(?:[ \\d%、]+(?:\\p{sc=Han}|${SIGN})+)*)`, "u");

/** In turns: other, Chinese, other and so on. @example "Du Qiang 杜強 and" → ["Du Qiang ", "杜強", " and"] */
export const partHan = (text: string): readonly string[] => text.split(HAN);
