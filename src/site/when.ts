/** How a date in EDTF is said to a reader. */

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

/** `2021-04-23T08:12` → 2021年4月23日 08:12; `../2030` → 2030年以前; what it does not know stays as it is. */
export function formatWhen(edtf: string, words: WhenWords): string {
  const [from, to] = edtf.split("/");
  if (to !== undefined) {
    if (from === ".." || from === "") return words("when.before", { date: formatWhen(to, words) });
    if (to === ".." || to === "") return words("when.after", { date: formatWhen(from!, words) });
    return words("when.range", { from: formatWhen(from!, words), to: formatWhen(to, words) });
  }
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2})\S*)?([~?%])?$/.exec(edtf);
  if (parts === null || Number(parts[2] ?? 0) > 12) return edtf;
  const [, year, month, day, time, about] = parts;
  const date = `${Number(year)}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}${time ? ` ${time}` : ""}`;
  return about === undefined ? date : words("when.about", { date });
}
