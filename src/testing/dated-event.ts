import type { DatedBy, DatedEvent } from "../components/timeline/dated.ts";

/** An event of which nothing matters but its date. */
export const datedEvent = (id: string, edtf: string, datedBy: DatedBy = "text", milestone = false): DatedEvent => ({
  id,
  edtf,
  precision: "day",
  basis: "text",
  sources: [],
  sourced: "text",
  missing: null,
  datedBy,
  milestone,
  entities: [],
  areas: [],
  title: { "zh-Hant": id, "zh-Hans": id },
  summary: { "zh-Hant": id, "zh-Hans": id },
  evidence: [],
  note: null,
});
