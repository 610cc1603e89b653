import assert from "node:assert/strict";
import { test } from "node:test";
import type { DatedExpression } from "../../schemas/date.ts";
import type { Event } from "../../schemas/event.ts";
import { dateEvents } from "./dated.ts";

const event = (basis: Event["basis"], edtf: string, ...passages: string[]) =>
  ({ id: "one", basis, edtf, evidence: passages.map((passage) => ({ passage, quote: "某", seed: [0, 1] })) }) as unknown as Event;
const date = (passage: string, edtf: string, basis: DatedExpression["basis"]) => ({ passage, edtf, basis }) as DatedExpression;
const datedBy = (one: Event, ...dates: DatedExpression[]) => dateEvents([one], dates)[0]!.datedBy;

test("a date is the texts' where the event is, or where its evidence gives that date, be it by reckoning", () => {
  assert.equal(datedBy(event("text", "2019")), "text");
  assert.equal(datedBy(event("mixed", "2018-09-30", "1:6"), date("1:6", "2018-09-30", "mixed")), "text");
});

test("a date is the editor's where the evidence gives none, another, or only what the editor knows", () => {
  assert.equal(datedBy(event("mixed", "2007-06", "1:6")), "editor");
  assert.equal(datedBy(event("mixed", "2007-06", "1:6"), date("1:6", "2020", "text")), "editor");
  assert.equal(datedBy(event("mixed", "2007-06", "1:6"), date("1:7", "2007-06", "text")), "editor");
  assert.equal(datedBy(event("mixed", "1998-11", "1:6"), date("1:6", "1998-11", "editor")), "editor");
});
