import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import type { Resolver } from "./resolve.ts";

/** An expression that is no mention, date or figure; in code points of the passage. */
export interface Exception {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reason: string;
}

/** Where the exceptions stand; they are not published, but a quote that is not there is a mistake. */
export const buildExceptions = ({ exceptions }: Editorial, resolver: Resolver): Exception[] =>
  exceptions.flatMap((input, i) => {
    const found = resolver.quote(input, `${EDITORIAL}/exceptions.yaml → [${i}]`);
    return found === null ? [] : [{ passage: input.passage, start: found.start, end: found.end, quote: input.quote, reason: input.reason }];
  });
