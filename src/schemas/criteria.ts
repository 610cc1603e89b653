import { z } from "astro/zod";
import { Prose, ProseInput, Slug } from "./common.ts";

export const CriterionState = z.enum(["met", "partly", "no", "institution", "stated", "inapplicable"]).meta({
  title: "State",
  description:
    "Whether the edition does what is asked. `met`: it does. `partly`: it does a part of it, and the answer says which. `no`: it does not. `institution`: it does not, and only an institution could. `stated`: the question asks what the edition is, and the answer says it. `inapplicable`: the question does not concern it.",
});
export type CriterionState = z.infer<typeof CriterionState>;

const EditionAddress = z
  .string()
  .regex(/^\/[\x21-\x7e]*$/, "must be an address of the edition, from its root, such as /about/#imprint")
  .meta({
    title: "Address",
    description: "Where the evidence stands: an address from the root of the edition.",
    examples: ["/about/#imprint"],
  });

const Url = z
  .string()
  .regex(/^https:\/\/[\x21-\x7e]+$/, "must be an address that begins with https://")
  .meta({ title: "Address elsewhere", description: "Where the original stands.", examples: ["https://www.go-fair.org/fair-principles/"] });

const criteria = <P extends z.ZodType>(prose: P) => {
  const criterion = z.strictObject({
    number: z
      .string()
      .regex(/^[A-Za-z]{0,3}\d+(?:\.\d+)*$/, 'must be a number, quoted: "4.3", "F1" or "se001"')
      .meta({ description: "Number of the question in the original.", examples: ["4.3", "R1.2", "se001"] }),
    see: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "Numbers of what it rests on in a document that the set refers to.", examples: ["1.3, 2.1"] }),
    question: prose.describe("What is asked, in the editor's own words."),
    state: CriterionState,
    answer: prose.describe("What the edition does, and what it does not."),
    evidence: z
      .array(
        z
          .strictObject({ at: EditionAddress, label: prose.describe("What stands there: 開放資料.") })
          .describe("A place of the edition where the answer can be checked."),
      )
      .default([])
      .describe("Places that bear the answer out; one at least where the question is met, wholly or partly."),
  });
  const group = z.strictObject({
    title: prose.describe("Name of the group: 資料."),
    items: z.array(criterion.describe("A question and its answer.")).min(1).describe("Its questions, in the order of the original."),
  });
  return z.strictObject({
    id: Slug.meta({ description: "Short name of the set; its place on the page is named after it.", examples: ["endings"] }),
    title: prose.describe("Name of the set."),
    about: prose.describe("Whose questions they are, which version, and how they are numbered."),
    originals: z
      .array(
        z
          .strictObject({ url: Url, title: z.string().min(1).describe("Its title, in its language.") })
          .describe("A document that the questions were taken from."),
      )
      .min(1)
      .describe("Where the questions stand."),
    groups: z
      .array(group.describe("Questions that the original groups."))
      .min(1)
      .describe("All of its questions, as the original groups them."),
  });
};

export const CriteriaInput = criteria(ProseInput).meta({
  title: "Set of criteria",
  description: "An entry of `src/editorial/criteria.yaml`: questions that a field asks of digital editions, and the edition's answers.",
});
export type CriteriaInput = z.infer<typeof CriteriaInput>;

export const Criteria = criteria(Prose).meta({
  title: "Set of criteria",
  description: "Questions that a field asks of digital editions, and the edition's answers.",
});
export type Criteria = z.infer<typeof Criteria>;
