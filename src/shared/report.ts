/** A report of an error, as one reader writes it and another reads it. */
import { fill } from "./fill.ts";
import { shorten } from "./shorten.ts";

export interface Report {
  /** Title, version and day of the edition. @example "新藍圖校注 0.2.0 版（2026-11-27）" */
  readonly edition: string;
  /** Title of the page. */
  readonly page: string;
  readonly address: string;
  /** What stands there; "" where that is a whole page. */
  readonly wording: string;
  /** What the reader selected; "" for nothing. */
  readonly selection: string;
  /** What the parts say, `{words}` where the words stand. @example "本文：「{words}」", "說明：" */
  readonly words: { readonly wording: string; readonly selection: string; readonly remark: string };
}

/** Code points of a wording that are quoted, and of a report that an address carries: mail programs take about 2,000 characters, escaped. */
const QUOTED = 200;
const SENT = 450;

/** The report, to be completed at its end. A selection that is the wording itself is not said twice. */
export function formatReport({ edition, page, address, wording, selection, words }: Report): string {
  const quoted = (form: string, text: string) => (text === "" ? [] : [fill(form, { words: shorten(text, QUOTED) })]);
  return [
    edition,
    page,
    address,
    ...quoted(words.wording, wording),
    ...(selection === wording ? [] : quoted(words.selection, selection)),
    words.remark,
  ].join("\n");
}

/** Where a report is sent: a mail to be sent, or the page of a tracker with its fields filled in (`title` and `body`, as the common ones read them). */
export function sendingAddress(contact: string, subject: string, report: string): string {
  const url = new URL(contact);
  const [title, body] = url.protocol === "mailto:" ? (["subject", "body"] as const) : (["title", "body"] as const);
  const fields = [
    [title, subject],
    [body, [...report].slice(0, SENT).join("")],
  ] as const;
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return `${contact}${url.search === "" ? "?" : "&"}${query}`;
}
