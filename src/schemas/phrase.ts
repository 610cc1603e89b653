import { z } from "astro/zod";

export const PhraseInput = z
  .strictObject({
    words: z
      .string()
      .min(1)
      .meta({ description: "The wording, as the reading texts have it.", examples: ["這次戰略升級"] }),
    reason: z
      .string()
      .min(1)
      .meta({ description: "Why it makes no parallel, in Chinese.", examples: ["通用語，所論不同。"] }),
  })
  .meta({
    title: "Phrase",
    description: "One entry of `src/editorial/phrases.yaml`: wording that several texts use and that makes no parallel.",
  });
export type PhraseInput = z.infer<typeof PhraseInput>;
