import { z } from "astro/zod";

/** One entry of `src/editorial/phrases.yaml`: wording that several texts use and that makes no parallel. */
export const PhraseInput = z.strictObject({ words: z.string().min(1), reason: z.string().min(1) });
export type PhraseInput = z.infer<typeof PhraseInput>;
