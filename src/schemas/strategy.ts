import { z } from "astro/zod";
import { Evidence, QuoteInput, Renderings, Slug } from "./common.ts";

const strategy = <T extends z.ZodType>(evidence: T) => {
  const leaf = z
    .strictObject({ text: z.string().min(1).describe("Words of a text."), renderings: Renderings.optional(), evidence })
    .describe("Words of a text, and the place that carries them.");
  return z.strictObject({
    slogan: z.array(leaf).length(3).describe("The three clauses of the slogan: 扎根消費互聯網, 擁抱產業互聯網, 推動可持續社會價值創新."),
    definition: leaf.describe("The definition of the strategy, quoted whole."),
    base: leaf.describe("What the strategy is to the company: 騰訊發展的底座."),
    upgrades: z
      .array(leaf)
      .length(4)
      .describe("The four upgrades (四大升級), in the order of the text: 理念升級, 模式升級, 架構升級, 投入升級."),
    goals: z.array(leaf).length(3).describe("The three goals of the work (三個目標), in the order of the text."),
    areas: z.array(Slug.describe("Id of an area.")).describe("The focus areas, in the order of the text."),
    organisation: z
      .array(
        leaf
          .extend({
            entity: Slug.meta({ description: "Id of the entity that is this part.", examples: ["ssv-division"] }),
            under: Slug.nullable().meta({ description: "Id of the entity under which it stands; null at the top.", examples: ["cdg"] }),
          })
          .describe("A part of the organisation, in the words of a text."),
      )
      .describe("The organisation that carries the strategy: what stands under what."),
    lineage: z
      .array(
        leaf
          .extend({ event: Slug.meta({ description: "Id of the event, as on the timeline.", examples: ["reform-930"] }) })
          .describe("A change that led here, in the words of a text."),
      )
      .describe("The changes that led here, in order of time."),
  });
};

export const StrategyInput = strategy(QuoteInput).meta({
  title: "Strategy",
  description: "`src/editorial/strategy.yaml`: the strategy as a model, in the words of the texts.",
});
export type StrategyInput = z.infer<typeof StrategyInput>;

export const Strategy = strategy(Evidence).meta({ title: "Strategy", description: "The strategy as a model, in the words of the texts." });
export type Strategy = z.infer<typeof Strategy>;
