/** How a date in EDTF is said to a reader. */
import { localeOf, MAIN_LANGUAGE } from "../shared/languages.ts";

/** The words for what a date is not exactly; `{date}`, `{from}` and `{to}` are replaced. */
export type WhenWord = "when.before" | "when.after" | "when.about" | "when.range";
export type WhenWords = (key: WhenWord, values: Readonly<Record<string, string>>) => string;

/** What is uncertain about a date, as the timeline draws it. */
export type DateShape = "point" | "span" | "about" | "limit";

/** `2021-04-19` → point, `2019` → span, `2018~` → about, `../2030` → limit. */
export function dateShape(edtf: string): DateShape {
  if (/[~?%]/.test(edtf)) return "about";
  if (edtf.startsWith("..") || edtf.startsWith("/") || edtf.endsWith("..") || edtf.endsWith("/")) return "limit";
  return /^\d{4}-\d{2}(?:-\d{2}(?:T|$)|$)/.test(edtf) && !/^\d{4}-(?:2[1-9]|3\d|4[01])$/.test(edtf) ? "point" : "span";
}

/** Year, month, day and time of day; all but the first may be missing. */
type Moment = readonly [year: string, month: string | undefined, day: string | undefined, time: string | undefined];

/**
 * As the language says it: `2021-04-23T08:12` → 2021年4月23日 08:12, 23 April 2021 at 08:12; `../2030` → 2030年以前. What it does not
 * know stays as it is. `locale`: as `Intl` names it.
 */
export function formatWhen(edtf: string, words: WhenWords, locale: string = localeOf(MAIN_LANGUAGE)): string {
  const say = (one: string) => formatWhen(one, words, locale);
  const [from, to] = edtf.split("/");
  if (to !== undefined) {
    if (from === ".." || from === "") return words("when.before", { date: say(to) });
    if (to === ".." || to === "") return words("when.after", { date: say(from!) });
    return words("when.range", { from: say(from!), to: say(to), begin: beginOf(from!, to, locale) ?? say(from!) });
  }
  const moment = momentOf(edtf);
  if (moment === null) return edtf;
  const date = formatMoment(moment, locale);
  return /[~?%]$/.test(edtf) ? words("when.about", { date }) : date;
}

function momentOf(edtf: string): Moment | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2})\S*)?[~?%]?$/.exec(edtf);
  return parts === null || Number(parts[2] ?? 0) > 12 ? null : [parts[1]!, parts[2], parts[3], parts[4]];
}

/** `without`: how many of its parts, from the year on, are not said. */
function formatMoment([year, month, day, time]: Moment, locale: string, without = 0): string {
  const options: Intl.DateTimeFormatOptions = {
    ...(without < 1 && { year: "numeric" }),
    ...(month !== undefined && without < 2 && { month: "long" }),
    ...(day !== undefined && { day: "numeric" }),
    ...(time !== undefined && { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T${time ?? "00:00"}:00Z`);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(date);
}

/** The beginning of a range without what its end says again: 19 of 19 to 23 April 2021. Null where the end says nothing again. */
function beginOf(from: string, to: string, locale: string): string | null {
  const [a, b] = [momentOf(from), momentOf(to)];
  if (a === null || b === null || /[~?%]$/.test(from) || a[0] !== b[0] || a[1] === undefined || b[1] === undefined) return null;
  return formatMoment(a, locale, a[1] === b[1] && a[2] !== undefined && b[2] !== undefined ? 2 : 1);
}
