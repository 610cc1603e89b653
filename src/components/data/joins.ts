/** How the files of open data join: which fields name what, and where that is found. */
import type { WordKey } from "../../schemas/interface.ts";

export interface Join {
  /** Files that have the field, and the way to it; `[]` stands for every element of a list. */
  readonly fields: readonly (readonly [file: string, way: string])[];
  /** Where what it names is found: the file, and the way to the ids. */
  readonly to: readonly [file: string, way: string];
  /** What it says, for people. */
  readonly word: WordKey;
}

export const JOINS: readonly Join[] = [
  {
    fields: [
      ["mentions", "passage"],
      ["dates", "passage"],
      ["figures", "passage"],
      ["notes", "quotes[].passage"],
      ["timeline", "evidence[].passage"],
      ["parallels", "a.passage"],
      ["parallels", "b.passage"],
      ["areas", "passages[].passage"],
      ["entities", "evidence[]"],
    ],
    to: ["texts", "passages[].id"],
    word: "data.join.passage",
  },
  {
    fields: [
      ["mentions", "entity"],
      ["texts", "passages[].speaker"],
      ["timeline", "entities[]"],
      ["areas", "initiatives[]"],
      ["strategy", "organisation[].entity"],
      ["strategy", "organisation[].under"],
    ],
    to: ["entities", "id"],
    word: "data.join.entity",
  },
  {
    fields: [
      ["entities", "areas[]"],
      ["timeline", "areas[]"],
      ["figures", "areas[]"],
      ["strategy", "areas[]"],
    ],
    to: ["areas", "id"],
    word: "data.join.area",
  },
  { fields: [["areas", "figures[]"]], to: ["figures", "id"], word: "data.join.figure" },
  { fields: [["strategy", "lineage[].event"]], to: ["timeline", "id"], word: "data.join.event" },
  {
    fields: [
      ["edits", "text"],
      ["mentions", "text"],
      ["dates", "text"],
      ["figures", "text"],
      ["translations", "text"],
    ],
    to: ["texts", "id"],
    word: "data.join.text",
  },
];
