/** What the styles write with: strings in which italics are marked, until a reference is parted into its turns. */
import type { Reference } from "../../shared/citing/cite.ts";

/** Begins and ends italics: a control, of which no text has any. */
const TURN = "\u0004";

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** In italics; Chinese is not slanted. */
export const italic = (text: string): string => (text === "" || isHan(text) ? text : TURN + text + TURN);
export const toReference = (marked: string): Reference => marked.split(TURN);

const CLOSED = new RegExp(`[.?!。？！][${TURN}’”]*$`);
/** With a full stop, unless it ends with a mark that closes. */
export const stop = (text: string): string => (text === "" || CLOSED.test(text) ? text : `${text}.`);
export const clause = (...items: readonly (string | null)[]): string => items.filter((item) => item !== null && item !== "").join(", ");
export const sentences = (...items: readonly string[]): string => items.filter((item) => item !== "").join(" ");
/** In quotation marks, those within them single. */
export const quoted = (text: string): string => `“${text.replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’"))}”`;
