/** Where a quotation stands, as the page shows it: what the place is called, its address, the words around it. */
import type { Script } from "../../schemas/common.ts";
import { checkOf } from "../../shared/check.ts";
import type { CorpusText } from "../../shared/quotation/corpus.ts";
import { formatLink, type SelectionRange, type ShownPassage, toLink } from "../../shared/selection-link.ts";

/** Code points shown before and behind the words. */
const AROUND = 18;
/** Code points of a long quotation that are shown at each end. */
const END = 40;

export interface Stands {
  /** @example "003:31" */
  readonly passage: string;
  /** @example "003:33"; the same where it stands in one passage */
  readonly last: string;
  /** From the root of the edition, to these words. */
  readonly url: string;
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

const shownOf = ({ passages }: CorpusText, { start, end }: SelectionRange, script: Script): ShownPassage[] => {
  const [first, last] = [start.passage, end.passage].map((number) => passages.findIndex((one) => one.number === number));
  return passages
    .slice(first, last! + 1)
    .map(({ number, text, points }) => ({ number, text: points.reading[script]().join(""), print: checkOf(text) }));
};

export function toStands(text: CorpusText, range: SelectionRange, script: Script): Stands {
  const { id } = text;
  const shown = shownOf(text, range, script);
  const [first, last] = [[...shown[0]!.text], [...shown.at(-1)!.text]];
  const words =
    shown.length === 1
      ? first.slice(range.start.at, range.end.at).join("")
      : [first.slice(range.start.at).join(""), ...shown.slice(1, -1).map(({ text }) => text), last.slice(0, range.end.at).join("")].join(
          "\n",
        );
  const from = Math.max(0, range.start.at - AROUND);
  const to = Math.min(last.length, range.end.at + AROUND);
  return {
    passage: `${id}:${range.start.passage}`,
    last: `${id}:${range.end.passage}`,
    url: `/texts/${id}/${formatLink(toLink(shown, range, script))}`,
    before: (from > 0 ? "…" : "") + first.slice(from, range.start.at).join(""),
    words: shorten(words),
    behind: last.slice(range.end.at, to).join("") + (to < last.length ? "…" : ""),
  };
}

/** Both ends of what is long. */
export function shorten(text: string): string {
  const points = [...text];
  return points.length <= 2.5 * END ? text : `${points.slice(0, END).join("")} … ${points.slice(-END).join("")}`;
}
