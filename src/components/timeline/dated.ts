import type { DatedExpression } from "../../schemas/date.ts";
import type { Event } from "../../schemas/event.ts";

/** Who dates an event: the texts, or the editor. */
export type DatedBy = "text" | "editor";

/** An event and who dates it. */
export interface DatedEvent extends Event {
  readonly datedBy: DatedBy;
}

/**
 * Events and who dates them. The texts do where all of an event is theirs, or where a passage that is its evidence has an expression
 * that gives the same date, be it by reckoning (「去年」); all other dates are the editor's.
 */
export const dateEvents = (events: readonly Event[], dates: readonly DatedExpression[]): DatedEvent[] =>
  events.map((event) => ({ ...event, datedBy: isDatedByTexts(event, dates) ? "text" : "editor" }));

const isDatedByTexts = ({ basis, edtf, evidence }: Event, dates: readonly DatedExpression[]): boolean =>
  basis === "text" ||
  dates.some((one) => one.edtf === edtf && one.basis !== "editor" && evidence.some(({ passage }) => passage === one.passage));
