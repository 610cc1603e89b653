/** Ids of passages and sentences and their addresses, made and read here alone. @example "003:31", "003:31.2" */

/** The text. @example "003:31.2" → "003" */
export const textOf = (id: string): string => id.slice(0, id.indexOf(":"));

/** The place in it, as it is printed. @example "003:31.2" → "31.2" */
export const placeIn = (id: string): string => id.slice(id.indexOf(":") + 1);

/** The number of the passage. @example "003:31.2" → 31 */
export const numberOf = (id: string): number => Number.parseInt(placeIn(id), 10);

/** Its id on the page of the text. @example "003:31.2" → "p31.2" */
export const anchorOf = (id: string): string => `p${placeIn(id)}`;

/** Its address from the root of the edition. @example "003:31" → "/texts/003/#p31" */
export const passageUrl = (id: string): string => `/texts/${textOf(id)}/#${anchorOf(id)}`;
