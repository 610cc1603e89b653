import { z } from "astro/zod";
import { Basis, Edtf, Evidence, Precision, Prose, ProseInput, QuoteInput, Remark, RemarkInput, Slug } from "./common.ts";
import { SOURCING, SOURCING_INPUT } from "./outside/sourcing.ts";

const id = Slug.meta({ description: "Id of the event, part of its address: `/timeline/#<id>`.", examples: ["upgrade-419"] });
const milestone = z.boolean().describe("Whether it is one of the two dominant events of the edition: exactly two are.");
const entities = z.array(Slug.describe("Id of an entity.")).describe("Entities that take part in it, or that it is about.");
const areas = z.array(Slug.describe("Id of an area.")).describe("Focus areas it belongs to.");
const when = { edtf: Edtf, precision: Precision, basis: Basis };

export const EventInput = z
  .strictObject({
    id,
    ...when,
    ...SOURCING_INPUT,
    milestone: milestone.default(false),
    entities: entities.default([]),
    areas: areas.default([]),
    title: ProseInput.describe("Name of the event: 騰訊創立."),
    summary: ProseInput.describe("What happened, in one or two sentences."),
    evidence: z.array(QuoteInput).default([]).describe("Places of the texts that tell of it; none only where `basis` is `editor`."),
    note: RemarkInput,
  })
  .meta({ title: "Event", description: "One entry of `src/editorial/timeline.yaml`: something that happened, or is planned." });
export type EventInput = z.infer<typeof EventInput>;

export const Event = z
  .strictObject({
    id,
    ...when,
    ...SOURCING,
    milestone,
    entities,
    areas,
    title: Prose.describe("Name of the event."),
    summary: Prose.describe("What happened."),
    evidence: z.array(Evidence).describe("Places of the texts that tell of it; none only where `basis` is `editor`."),
    note: Remark,
  })
  .meta({
    title: "Event",
    description:
      "One line of `/data/timeline.json`: something that happened, or is planned. Lines are in order of time; a limit ahead (`../2030`) stands at its limit.",
  });
export type Event = z.infer<typeof Event>;
