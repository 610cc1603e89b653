import { z } from "astro/zod";
import { Evidence, Prose, ProseInput, QuoteInput, Remark, RemarkInput, Slug } from "./common.ts";

export const Nature = z.enum(["verbatim", "paraphrase", "same-fact", "differs"]).meta({
  title: "Nature",
  description:
    "How two places agree. `verbatim`: word for word. `paraphrase`: the same in other words. `same-fact`: they tell the same fact. `differs`: they speak of one thing and do not say the same of it.",
});

const fields = {
  id: Slug.meta({ description: "Id of the parallel.", examples: ["core-strategy"] }),
  nature: Nature,
};

export const ParallelInput = z
  .strictObject({
    ...fields,
    a: QuoteInput.describe("The place in one text; in this edition, the press release."),
    b: QuoteInput.describe("The place in the other text; in this edition, the interview."),
    topic: ProseInput.describe("What both speak of: 首期投入."),
    note: RemarkInput,
  })
  .meta({
    title: "Parallel",
    description: "One entry of `src/editorial/parallels.yaml`: two places that say the same, or differ where they should not.",
  });
export type ParallelInput = z.infer<typeof ParallelInput>;

export const Parallel = z
  .strictObject({
    ...fields,
    a: Evidence.describe("The place in one text."),
    b: Evidence.describe("The place in the other text."),
    topic: Prose.describe("What both speak of."),
    note: Remark,
  })
  .meta({
    title: "Parallel",
    description: "One line of `/data/parallels.json`: two places that say the same, or differ where they should not.",
  });
export type Parallel = z.infer<typeof Parallel>;
