/** What a program finds, and the editor decided to be nothing. */
import { z } from "astro/zod";
import { QuoteInput, TextId } from "./common.ts";

export const ExceptionInput = QuoteInput.extend({
  text: TextId.optional().describe("Id of the text, as `passage` names it; in quotation marks."),
  reason: z
    .string()
    .min(1)
    .meta({ description: "Why it is none of them, in Chinese.", examples: ["戰略口號，不是名稱；其中的名稱已分別立條。"] }),
}).meta({
  title: "Exception",
  description:
    "One entry of `src/editorial/exceptions.yaml`: an expression that a program finds (a number, a date, quoted or Latin words) and that the editor decided to make no mention, date or figure.",
});
export type ExceptionInput = z.infer<typeof ExceptionInput>;

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
