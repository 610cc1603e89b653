import { scaleLog } from "d3-scale";
import type { Language } from "../../schemas/common.ts";
import type { Figure } from "../../schemas/figure.ts";
import { circle, type Drawing, type Group, path, type Shape, text } from "../drawing/drawing.ts";
import { formatNumber } from "./figure-words.ts";

/** Figures that say the same number of the same unit, the first of them in front. */
export const mergeFigures = (figures: readonly Figure[]): Figure[][] =>
  [...Map.groupBy(figures, ({ unit, value, comparator }) => `${unit} ${comparator} ${value}`).values()].sort(
    ([a], [b]) => b!.value - a!.value,
  );

/** Figures that have a place on a logarithmic scale: 0 and what is below have none. */
export const plottable = (figures: readonly Figure[]): Figure[] => figures.filter(({ value }) => value > 0);

/** A number in a plot, in the language of the page. */
export interface PlotRow extends Pick<Figure, "value" | "comparator"> {
  /** Where it leads. @example "#wechat-users" */
  readonly url: string;
  readonly name: string;
  /** @example "超過 12 億用戶" */
  readonly words: string;
}

/** Room for names beside the lines of a wide plot; where one is longer, all stand above their lines. */
const BESIDE = 296;

/**
 * A line from the axis to each number on a logarithmic scale; an arrow where the text says more than, or less than.
 * `rows`: one at least, each above 0.
 */
export function drawPlot(rows: readonly PlotRow[], language: Language, width: number): Drawing {
  const isWide = width > 600;
  const isBeside = isWide && rows.every(({ name }) => widthOf(name, 15) <= BESIDE);
  const [left, right] = isBeside ? [BESIDE + 14, width - 150] : [4, width - 16];
  const top = 34;
  const names = rows.map(({ name }) => (isWide ? [name] : linesOf(name, 13, width - 8)));
  const step = isBeside ? 34 : isWide ? 46 : 50 + 16 * Math.max(...names.map(({ length }) => length));
  const powers = rows.map(({ value }) => Math.log10(value));
  const [low, high] = [Math.floor(Math.min(...powers) - 0.01), Math.ceil(Math.max(...powers))];
  const scale = scaleLog()
    .domain([10 ** low, 10 ** high])
    .range([left, right]);
  const height = top + rows.length * step + 8;
  const label = (power: number) => formatNumber(10 ** power, language);
  const powersUp = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const room = (right - left) / (high - low);
  const widest = Math.max(...powersUp.map((power) => widthOf(label(power), 12.5))) + 8;
  const every = Math.max(high - low > 5 && !isWide ? 2 : 1, Math.ceil(widest / room));
  const ticks = powersUp.filter((power) => (high - power) % every === 0);
  const grid: Shape[] = ticks.flatMap((power) => {
    const x = scale(10 ** power);
    return [
      path("grid", [x, 22], [x, height - 8]),
      text(x < left + 20 ? "tick start" : "tick", x, 14, formatNumber(10 ** power, language)),
    ];
  });
  const groups = rows.map(({ value, comparator, url, words: said }, i): Group => {
    const lines = names[i]!;
    const y = top + step * i + (isBeside ? step / 2 : step - 14);
    const x = scale(value);
    const labels = isBeside
      ? [text("name end", left - 14, y + 5, lines[0]!), text("value", x + (comparator === "=" ? 12 : 24), y + 5, said)]
      : [
          ...lines.map((line, n) => text("name", left, y - (isWide ? 12 : 32 + 16 * (lines.length - 1 - n)), line)),
          text("value end", right + 12, y - 12, said),
        ];
    return { class: "row", url, name: null, shapes: [path("line", [left, y], [x, y]), ...drawEnd(comparator, x, y), ...labels] };
  });
  return { width, height, groups: [{ class: "back", url: null, name: null, shapes: grid }, ...groups] };
}

/** How wide words are, about, in type of a size: a Han character is as wide as it is high, a letter about half of that. */
const widthOf = (words: string, size: number): number =>
  [...words].reduce(
    (sum, one) => sum + size * (/[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/u.test(one) ? 1 : /[ ,.]/.test(one) ? 0.28 : 0.53),
    0,
  );

/** Words in lines of a width at most, broken at spaces. */
function linesOf(words: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The number itself, and to which side it is open. */
function drawEnd(comparator: Figure["comparator"], x: number, y: number): Shape[] {
  if (comparator === "=") return [circle("dot", x, y, 5)];
  if (comparator === "~") return [circle("dot open", x, y, 5)];
  const way = comparator.startsWith(">") ? 1 : -1;
  return [
    circle("dot open", x, y, 5),
    path("arrow", [x + way * 5, y], [x + way * 17, y]),
    path("arrow", [x + way * 12, y - 4], [x + way * 17, y], [x + way * 12, y + 4]),
  ];
}
