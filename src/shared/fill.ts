import { ownValue } from "./keyed.ts";

/** A word with what stands in its braces filled in; what has no value stays as it is. @example fill("第 {n} 段", { n: 31 }) → "第 31 段" */
export const fill = (word: string, values: Readonly<Record<string, string | number>>): string =>
  word.replace(/\{(\w+)\}/g, (gap, name: string) => String(ownValue(values, name) ?? gap));
