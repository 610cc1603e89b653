import { z } from "astro/zod";
import { Evidence, Prose, ProseInput, QuoteInput, Renderings, Slug, TextId } from "./common.ts";

const renderings = z
  .array(Renderings)
  .length(2)
  .default([{}, {}])
  .describe("What renders the words of either place in the translations; where it is left out, pages show whole sentences.");

const home = <P extends z.ZodType, E extends z.ZodType>(prose: P, evidence: E) => {
  const said = z.strictObject({
    text: prose.describe("A sentence of the editor's. What stands in 「」 in it is in the words of its evidence."),
    evidence: z.array(evidence).describe("The places that carry the sentence."),
  });
  return z.strictObject({
    stakes: said.describe("What happened, and why one should care."),
    discrepancy: z
      .strictObject({
        parallel: Slug.describe("Id of the parallel that is shown; its nature is `differs`."),
        question: prose.describe("What the two places answer differently: 這是第幾次？"),
        renderings,
        remark: prose.describe("How they differ. What stands in 「」 in it is in the words of the parallel."),
      })
      .describe("One place where the texts differ, set side by side."),
    texts: z
      .array(said.extend({ id: TextId }).describe("What a reader finds in a text."))
      .describe("What a reader finds in each text. A text that is left out is shown without."),
  });
};

export const HomeInput = home(ProseInput, QuoteInput).meta({
  title: "First page",
  description: "`src/editorial/home.yaml`: what the first page says of the texts before it leads to them.",
});
export type HomeInput = z.infer<typeof HomeInput>;

export const Home = home(Prose, Evidence).meta({ title: "First page", description: "What the first page says of the texts." });
export type Home = z.infer<typeof Home>;
