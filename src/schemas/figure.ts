import { z } from "astro/zod";
import { Edtf, PLACE, Prose, ProseInput, QuoteInput, Remark, RemarkInput, Slug } from "./common.ts";

const areas = z.array(Slug.describe("Id of an area.")).describe("Focus areas it belongs to.");

const fields = {
  id: Slug.meta({ description: "Id of the figure.", examples: ["initial-investment"] }),
  value: z.number().meta({
    description:
      "A plain number, nothing abbreviated: 500 億元 is 50000000000. What it counts stands in `unit`, and how it is meant in `comparator`.",
    examples: [50000000000],
  }),
  unit: z
    .enum([
      "CNY",
      "person",
      "user",
      "person-time",
      "organisation",
      "customer",
      "project",
      "percent",
      "account/day",
      "year",
      "server",
      "team",
      "edition",
      "business-group",
      "area",
      "upgrade",
      "change",
      "goal",
      "age",
      "member",
      "times",
      "round",
    ])
    .meta({
      title: "Unit",
      description:
        "What `value` counts. `CNY`: yuan of renminbi (元). `person`: people (人). `user`: users (用戶). `person-time`: services to people, each counted anew (人次); never `person`. `organisation`: organisations (家). `customer`: customers (客戶). `project`: projects (個項目). `percent`: hundredths (%), so that 6% is 6. `account/day`: accounts a day (賬號／日). `year`: years of a duration (年). `server`: servers (台). `team`: teams (團隊). `edition`: times that something periodical was held (屆). `business-group`: business groups of a company (事業群). `area`: focus areas (個領域). `upgrade`: upgrades (項升級). `change`: changes of an organisation (次變革). `goal`: goals (個目標). `age`: years of age (歲). `member`: members (成員). `times`: how often (次). `round`: rounds (次).",
    }),
  comparator: z.enum(["=", ">", ">=", "<", "<=", "~"]).meta({
    title: "Comparator",
    description:
      "How the number meant stands to `value`. `=`: it is that. `>`: it is more (超過, 逾, 超). `>=`: that or more. `<`: less. `<=`: that or less. `~`: about that. 多 and 餘 are `>` or `>=`; 接近 and 近 are `<` or `~`.",
  }),
};

export const FigureInput = z
  .strictObject({
    ...fields,
    areas: areas.default([]),
    ...QuoteInput.shape,
    measures: ProseInput.describe("What is counted: 微信全球用戶."),
    asOf: Edtf.optional().describe("The time for which the number holds, in EDTF; left out where nobody says."),
    note: RemarkInput,
  })
  .meta({
    title: "Figure",
    description: "One entry of `src/editorial/figures.yaml`: a number of a text that measures or counts something.",
  });
export type FigureInput = z.infer<typeof FigureInput>;

export const Figure = z
  .strictObject({
    ...fields,
    areas,
    ...PLACE,
    measures: Prose.describe("What is counted."),
    asOf: Edtf.nullable().describe("The time for which the number holds, in EDTF; null where nobody says."),
    note: Remark,
  })
  .meta({
    title: "Figure",
    description: "One line of `/data/figures.json`: a number of a text that measures or counts something, durations included.",
  });
export type Figure = z.infer<typeof Figure>;
