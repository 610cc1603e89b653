import { z } from "astro/zod";
import { QuoteInput, TextId } from "./common.ts";

/**
 * One entry of `src/editorial/exceptions.yaml`: an expression that a program finds (a number, a date, quoted or Latin words)
 * and that the editor decided to make no mention, date or figure.
 */
export const ExceptionInput = QuoteInput.extend({ text: TextId.optional(), reason: z.string().min(1) });
export type ExceptionInput = z.infer<typeof ExceptionInput>;
