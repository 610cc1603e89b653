import { ExceptionInput } from "../../schemas/exception.ts";
import type { Register } from "./register.ts";

/** An expression that is no mention, date or figure; in code points of the passage. */
export interface Exception {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reason: string;
}

/** Expressions that the editor decided to make no mention, date or figure; they are not published, but a quote that is not there is a mistake. */
export const exceptions: Register<typeof ExceptionInput, Exception> = {
  file: "exceptions",
  input: ExceptionInput,
  optional: true,
  build: (entries, { file, resolver }) =>
    entries.flatMap((input, i): Exception[] => {
      const found = resolver.quote(input, `${file} → [${i}]`);
      return found === null
        ? []
        : [{ passage: input.passage, start: found.start, end: found.end, quote: input.quote, reason: input.reason }];
    }),
};
