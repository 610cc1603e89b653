import { z } from "astro/zod";
import { Evidence, Prose, ProseInput, QuoteInput, Slug } from "./common.ts";

/** How two places agree. `differs`: they speak of one thing and do not say the same of it. */
export const Nature = z.enum(["verbatim", "paraphrase", "same-fact", "differs"]);

const fields = { id: Slug, nature: Nature };

/** One entry of `src/editorial/parallels.yaml`: two places that say the same, or differ where they should not. */
export const ParallelInput = z.strictObject({ ...fields, a: QuoteInput, b: QuoteInput, topic: ProseInput, note: ProseInput.optional() });
export type ParallelInput = z.infer<typeof ParallelInput>;

/** One line of `/data/parallels.json`. */
export const Parallel = z.strictObject({ ...fields, a: Evidence, b: Evidence, topic: Prose, note: Prose.nullable() });
export type Parallel = z.infer<typeof Parallel>;
