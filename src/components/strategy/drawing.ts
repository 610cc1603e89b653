/**
 * The strategy drawn as a building: the three sentences of the slogan stand on one base, the four upgrades
 * rise from them, and they carry the eight areas. Every part leads to the passage or the page that it rests on.
 */
import { type Drawing, type Group, inLines, path, rect, runsDown, type Shape, text } from "../drawing/drawing.ts";

/** A part of the drawing in the script of the page. */
export interface Part {
  readonly text: string;
  /** Address in the edition. */
  readonly url: string;
  /** Language of the words, where it is not that of the page. */
  readonly lang?: string | undefined;
}

export interface StrategyParts {
  readonly slogan: readonly Part[];
  readonly base: Part;
  readonly upgrades: readonly Part[];
  readonly areas: readonly Part[];
  /** Names of the four storeys. */
  readonly names: { readonly slogan: string; readonly upgrades: string; readonly areas: string };
}

/** Size of type of the plain words and of the slogan's that lie, and how far a line may come to the edges of its stone. */
const [TYPE, SLOGAN, EDGE] = [16, 18, 8];

/** A name with what stands in brackets in a second line: FEW（食物、能源與水） */
function bracketed(words: string): [string, string] | null {
  const parts = /^(.+?)（(.+)）$/.exec(words);
  return parts === null ? null : [parts[1]!, parts[2]!];
}

/** Whether the names are in a script that is not written downwards: pillars are wide then, and names have several lines. */
const lies = ({ upgrades, areas }: StrategyParts): boolean => ![...upgrades, ...areas].some(({ text: words }) => runsDown(words));

const GAP = 10;

/** Stones of equal width side by side, or several rows of them. */
function row(
  parts: readonly Part[],
  name: string,
  box: { x: number; y: number; width: number; height: number },
  columns: number,
  gap = GAP,
  type = TYPE,
): Group[] {
  const width = (box.width - gap * (columns - 1)) / columns;
  return parts.map(({ text: words, url, lang }, i): Group => {
    const x = box.x + (i % columns) * (width + gap);
    const y = box.y + Math.floor(i / columns) * (box.height + gap);
    return {
      class: name,
      url,
      lang,
      name: null,
      shapes: [rect("stone", x, y, width, box.height), ...centred(words, x + width / 2, y + box.height / 2, width, type)],
    };
  });
}

/** Words in the middle of a stone of some width; those that lie in as many lines as they need. */
function centred(words: string, x: number, y: number, width: number, type: number): Shape[] {
  const two = bracketed(words);
  if (two !== null) return [text("words", x, y - 4, two[0]), text("words more", x, y + 15, two[1])];
  if (runsDown(words)) return [text("words", x, y + 6, words)];
  const [lines, leading] = [inLines(words, type, width - 2 * EDGE), type * 1.2];
  return lines.map((line, i) => text("words lies", x, y + type / 3 + (i - (lines.length - 1) / 2) * leading, line));
}

const storey = (name: string, x: number, y: number): Group => ({
  class: "storey",
  url: null,
  name: null,
  shapes: [text("name", x, y, name)],
});

/** The base, wider than what stands on it, and the step that leads to it. */
function base({ text: words, url, lang }: Part, width: number, y: number, height: number): Group {
  return {
    class: "base",
    url,
    lang,
    name: null,
    shapes: [
      rect("stone", 0, y, width, height),
      path("step", [0, y + height + 6], [width, y + height + 6]),
      text("words", width / 2, y + height / 2 + 7, words),
    ],
  };
}

/** 1,000 units wide; the upgrades are pillars with their names written downwards, where they can be. */
export function drawStrategyWide(parts: StrategyParts): Drawing {
  const { slogan, base: ground, upgrades, areas, names } = parts;
  const [width, left, right] = [1000, 24, 976];
  const inner = right - left;
  const lying = lies(parts);
  const [abreast, course, girth] = lying ? [Math.ceil(areas.length / 2), 48, 120] : [areas.length, 62, 60];
  const roof = 30;
  const beam = roof + Math.ceil(areas.length / abreast) * (course + 6) - 6 + 13;
  const pillars = beam + 13;
  const tall = 150;
  const stones = pillars + tall + 16;
  const floor = stones + 66 + 12;
  const step = inner / upgrades.length;
  const capital = girth / 2 + 14;
  return {
    width,
    height: floor + 62 + 14,
    groups: [
      storey(names.areas, width / 2, roof - 14),
      ...row(areas, "area", { x: left, y: roof, width: inner, height: course }, abreast, 6),
      { class: "beam", url: null, name: null, shapes: [path("line", [left, beam], [right, beam])] },
      ...upgrades.map(({ text: words, url, lang }, i): Group => {
        const x = left + step * (i + 0.5);
        const middle = pillars + tall / 2;
        return {
          class: "upgrade",
          url,
          lang,
          name: null,
          shapes: [
            path("line", [x - capital, pillars], [x + capital, pillars]),
            rect("stone", x - girth / 2, pillars, girth, tall),
            path("line", [x - capital, pillars + tall], [x + capital, pillars + tall]),
            ...(lying ? centred(words, x, middle, girth, TYPE) : [text("words down", x, middle, words)]),
          ],
        };
      }),
      storey(names.upgrades, width / 2, pillars + tall / 2 + 5),
      ...row(slogan, "slogan", { x: left, y: stones, width: inner, height: 66 }, slogan.length, 6, SLOGAN),
      base(ground, width, floor, 62),
    ],
  };
}

/** 360 units wide: the areas two abreast, the slogan a sentence a line. */
export function drawStrategyTall(parts: StrategyParts): Drawing {
  const { slogan, base: ground, upgrades, areas, names } = parts;
  const [width, left] = [360, 10];
  const inner = width - 2 * left;
  const lying = lies(parts);
  const [course, clause] = lying ? [64, 54] : [52, 46];
  const roof = 30;
  const pillars = roof + Math.ceil(areas.length / 2) * (course + 8) + 36;
  const tall = lying ? Math.ceil(upgrades.length / 2) * (56 + 8) - 8 : 112;
  const stones = pillars + tall + 22;
  const floor = stones + slogan.length * (clause + 6) + 4;
  const shafts = lying
    ? row(upgrades, "upgrade", { x: left, y: pillars, width: inner, height: 56 }, 2, 8)
    : row(upgrades, "upgrade", { x: left + 14, y: pillars, width: inner - 28, height: tall }, upgrades.length, 26).map((group) => ({
        ...group,
        shapes: group.shapes.map(
          (shape): Shape => (shape.shape === "text" ? { ...shape, class: "words down", y: pillars + tall / 2 } : shape),
        ),
      }));
  return {
    width,
    height: floor + 56 + 12,
    groups: [
      storey(names.areas, width / 2, roof - 12),
      ...row(areas, "area", { x: left, y: roof, width: inner, height: course }, 2, 8),
      storey(names.upgrades, width / 2, pillars - 12),
      ...shafts,
      storey(names.slogan, width / 2, stones - 7),
      ...row(slogan, "slogan", { x: left, y: stones, width: inner, height: clause }, 1, 6, SLOGAN),
      base(ground, width, floor, 56),
    ],
  };
}
