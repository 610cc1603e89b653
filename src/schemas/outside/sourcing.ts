/** What a statement of the editor's rests on besides the texts: fields that entries of the glossary, events and notes share. */
import { z } from "astro/zod";
import { ProseInput, Remark, Slug } from "../common.ts";

const id = Slug.describe("Id of a source, as in `sources.yaml`.");

/** As the editor writes it; which of them may stand together depends on `basis`. */
export const SOURCING_INPUT = {
  sources: z
    .array(id)
    .default([])
    .meta({
      description:
        "Outside sources that carry what the texts do not say: ids of `sources.yaml`, the best first. With them stands no `sourced`.",
      examples: [["britannica-tencent"]],
    }),
  sourced: z
    .enum(["general", "none"])
    .optional()
    .describe(
      "Where `basis` is `editor` or `mixed` and there are no `sources`. `general`: common knowledge that nobody disputes. `none`: a matter of fact for which no source was found; `missing` says which.",
    ),
  missing: ProseInput.optional().describe(
    "What has no source, for the reader: 建校的年份. It stands with `sourced: none`, or with `sources` that carry the rest.",
  ),
};

/** As published. */
export const SOURCING = {
  sources: z.array(id).describe("Outside sources that carry what the texts do not say: ids of `sources.json`; may be empty."),
  sourced: z
    .enum(["text", "source", "general", "none"])
    .describe(
      "What carries the statement. `text`: the texts alone. `source`: what the texts do not say is in the `sources`. `general`: it is common knowledge. `none`: no source was found for it.",
    ),
  missing: Remark.describe("What has no source; null where nothing is missing."),
};

const Sourcing = z.strictObject(SOURCING);
export type Sourcing = Readonly<z.infer<typeof Sourcing>>;
export type Sourced = Sourcing["sourced"];

const SourcingInput = z.strictObject(SOURCING_INPUT);
export type SourcingInput = z.output<typeof SourcingInput>;
