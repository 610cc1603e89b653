/**
 * Values by a key that comes from data: an id, a quotation, what stands in an address. A bare object answers for keys that
 * nobody gave it (`counts["constructor"]` is a function), so a look-up by brackets is no TypeScript here. In memory a Map
 * does as well; this one goes through JSON as the object it is.
 */
export interface Keyed<T> {
  readonly [KEYED]: T;
}
declare const KEYED: unique symbol;

type Bare<T> = Readonly<Record<string, T>>;

export const toKeyed = <T>(entries: Iterable<readonly [key: string, value: T]>): Keyed<T> =>
  Object.fromEntries(entries) as unknown as Keyed<T>;

/** `lookUp(counts, "constructor")` → undefined, unless an entity of this name was counted. */
export const lookUp = <T>(keyed: Keyed<T>, key: string): T | undefined => ownValue(keyed as unknown as Bare<T>, key);

/** In the order of `Object.entries`: keys that are numbers come first. */
export const entriesOf = <T>(keyed: Keyed<T>): [key: string, value: T][] => Object.entries(keyed as unknown as Bare<T>);

/** The same of an object whose keys the code names, where a key comes from elsewhere: `{n} 段` names `n`. */
export const ownValue = <T>(values: Bare<T>, key: string): T | undefined => (Object.hasOwn(values, key) ? values[key] : undefined);
