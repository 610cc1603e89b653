/**
 * The strategy drawn as a building: the three sentences of the slogan stand on one base, the four upgrades
 * rise from them, and they carry the eight areas. Every part leads to the passage or the page that it rests on.
 */
import { type Drawing, type Group, path, rect, type Shape, text } from "../drawing/drawing.ts";

/** A part of the drawing in the script of the page. */
export interface Part {
  readonly text: string;
  /** Address in the edition. */
  readonly url: string;
}

export interface StrategyParts {
  readonly slogan: readonly Part[];
  readonly base: Part;
  readonly upgrades: readonly Part[];
  readonly areas: readonly Part[];
  /** Names of the four storeys. */
  readonly names: { readonly slogan: string; readonly upgrades: string; readonly areas: string };
}

/** A name in one line, or with what stands in brackets in a second: FEW（食物、能源與水） */
function toLines(words: string): string[] {
  const parts = /^(.+?)（(.+)）$/.exec(words);
  return parts === null ? [words] : [parts[1]!, parts[2]!];
}

const GAP = 10;

/** Stones of equal width side by side, or several rows of them. */
function row(
  parts: readonly Part[],
  name: string,
  box: { x: number; y: number; width: number; height: number },
  columns: number,
  gap = GAP,
): Group[] {
  const width = (box.width - gap * (columns - 1)) / columns;
  return parts.map(({ text: words, url }, i): Group => {
    const x = box.x + (i % columns) * (width + gap);
    const y = box.y + Math.floor(i / columns) * (box.height + gap);
    return {
      class: name,
      url,
      name: null,
      shapes: [rect("stone", x, y, width, box.height), ...centred(words, x + width / 2, y + box.height / 2)],
    };
  });
}

function centred(words: string, x: number, y: number): Shape[] {
  const lines = toLines(words);
  return lines.length === 1
    ? [text("words", x, y + 6, words)]
    : [text("words", x, y - 4, lines[0]!), text("words more", x, y + 15, lines[1]!)];
}

const storey = (name: string, x: number, y: number): Group => ({
  class: "storey",
  url: null,
  name: null,
  shapes: [text("name", x, y, name)],
});

/** The base, wider than what stands on it, and the step that leads to it. */
function base({ text: words, url }: Part, width: number, y: number, height: number): Group {
  return {
    class: "base",
    url,
    name: null,
    shapes: [
      rect("stone", 0, y, width, height),
      path("step", [0, y + height + 6], [width, y + height + 6]),
      text("words", width / 2, y + height / 2 + 7, words),
    ],
  };
}

/** 1,000 units wide; the upgrades are pillars with their names written downwards. */
export function drawStrategyWide({ slogan, base: ground, upgrades, areas, names }: StrategyParts): Drawing {
  const [width, left, right] = [1000, 24, 976];
  const inner = right - left;
  const roof = 30;
  const pillars = roof + 62 + 26;
  const tall = 150;
  const stones = pillars + tall + 16;
  const floor = stones + 66 + 12;
  const step = inner / upgrades.length;
  return {
    width,
    height: floor + 62 + 14,
    groups: [
      storey(names.areas, width / 2, roof - 14),
      ...row(areas, "area", { x: left, y: roof, width: inner, height: 62 }, areas.length, 6),
      { class: "beam", url: null, name: null, shapes: [path("line", [left, roof + 62 + 13], [right, roof + 62 + 13])] },
      ...upgrades.map(({ text: words, url }, i): Group => {
        const x = left + step * (i + 0.5);
        return {
          class: "upgrade",
          url,
          name: null,
          shapes: [
            path("line", [x - 44, pillars], [x + 44, pillars]),
            rect("stone", x - 30, pillars, 60, tall),
            path("line", [x - 44, pillars + tall], [x + 44, pillars + tall]),
            text("words down", x, pillars + tall / 2, words),
          ],
        };
      }),
      storey(names.upgrades, width / 2, pillars + tall / 2 + 5),
      ...row(slogan, "slogan", { x: left, y: stones, width: inner, height: 66 }, slogan.length, 6),
      base(ground, width, floor, 62),
    ],
  };
}

/** 360 units wide: the areas two abreast, the slogan a sentence a line. */
export function drawStrategyTall({ slogan, base: ground, upgrades, areas, names }: StrategyParts): Drawing {
  const [width, left] = [360, 10];
  const inner = width - 2 * left;
  const roof = 30;
  const rows = Math.ceil(areas.length / 2);
  const pillars = roof + rows * 60 + 36;
  const tall = 112;
  const stones = pillars + tall + 22;
  const floor = stones + slogan.length * 52 + 4;
  return {
    width,
    height: floor + 56 + 12,
    groups: [
      storey(names.areas, width / 2, roof - 12),
      ...row(areas, "area", { x: left, y: roof, width: inner, height: 52 }, 2, 8),
      storey(names.upgrades, width / 2, pillars - 12),
      ...row(upgrades, "upgrade", { x: left + 14, y: pillars, width: inner - 28, height: tall }, upgrades.length, 26).map((group) => ({
        ...group,
        shapes: group.shapes.map(
          (shape): Shape => (shape.shape === "text" ? { ...shape, class: "words down", y: pillars + tall / 2 } : shape),
        ),
      })),
      storey(names.slogan, width / 2, stones - 7),
      ...row(slogan, "slogan", { x: left, y: stones, width: inner, height: 46 }, 1, 6),
      base(ground, width, floor, 56),
    ],
  };
}
