import { z } from "astro/zod";
import { Evidence, QuoteInput, Slug } from "./common.ts";

const strategy = <T extends z.ZodType>(evidence: T) => {
  /** Words of a text and the place that carries them. */
  const leaf = z.strictObject({ text: z.string().min(1), evidence });
  return z.strictObject({
    slogan: z.array(leaf).length(3),
    /** The definition, quoted whole. */
    definition: leaf,
    base: leaf,
    upgrades: z.array(leaf).length(4),
    goals: z.array(leaf).length(3),
    areas: z.array(Slug),
    /** What stands under what; `under` is null at the top. */
    organisation: z.array(leaf.extend({ entity: Slug, under: Slug.nullable() })),
    /** The changes that led here, in order of time. */
    lineage: z.array(leaf.extend({ event: Slug })),
  });
};

/** `src/editorial/strategy.yaml` */
export const StrategyInput = strategy(QuoteInput);
export type StrategyInput = z.infer<typeof StrategyInput>;

/** `/data/strategy.json` */
export const Strategy = strategy(Evidence);
export type Strategy = z.infer<typeof Strategy>;
