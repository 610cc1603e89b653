import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { datedEvent as event } from "../../testing/dated-event.ts";
import { type Drawing, lengthOf, type Shape } from "../drawing/drawing.ts";
import type { DatedBy, DatedEvent } from "./dated.ts";
import { drawBars, drawKey, drawWide, type KeySign } from "./drawing.ts";

const draw = (events: readonly DatedEvent[], title = "某年某月之某事") => drawWide(events, () => ({ title, when: "某年" }));
const shapesOf = ({ groups }: Drawing): Shape[] => groups.flatMap(({ shapes }) => shapes);
const names = (drawing: Drawing): ReadonlySet<string> => new Set(shapesOf(drawing).map((one) => one.class));

type Point = readonly [x: number, y: number];
type Segment = readonly [Point, Point];
const pointsOf = (d: string): Point[] => [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const segmentsOf = (points: readonly Point[]): Segment[] => points.slice(1).map((to, i) => [points[i]!, to]);
const leadersOf = (drawing: Drawing): Point[][] =>
  shapesOf(drawing).flatMap((one) => (one.shape === "path" && one.class === "lead" ? [pointsOf(one.d)] : []));
/** On which side of a line a point lies; 0 on it, within what is lost by rounding to a tenth. */
function side([[ax, ay], [bx, by]]: Segment, [x, y]: Point): number {
  const area = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  return Math.abs(area) < 0.15 * (Math.abs(bx - ax) + Math.abs(by - ay)) ? 0 : Math.sign(area);
}
const cross = (one: Segment, two: Segment): boolean =>
  side(one, two[0]) * side(one, two[1]) < 0 && side(two, one[0]) * side(two, one[1]) < 0;

const day = fc
  .date({ min: new Date("1960-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const edtf = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
  day.map((one) => `${one.slice(0, 4)}~`),
  day.map((one) => `../${one}`),
  day.map((one) => `${one.slice(0, 7)}/..`),
  fc
    .tuple(day, day)
    .filter(([from, to]) => from !== to)
    .map((pair) => pair.sort().join("/")),
);
const events = fc
  .array(fc.tuple(edtf, fc.constantFrom<DatedBy>("text", "editor"), fc.boolean()), { minLength: 1, maxLength: 24 })
  .map((all) => all.map(([date, datedBy, milestone], i) => event(`e${i}`, date, datedBy, milestone)));

test("whatever the dates, no two leaders cross", () => {
  fc.assert(
    fc.property(events, (all) => {
      const leaders = leadersOf(draw(all)).map(segmentsOf);
      leaders.forEach((one, i) => {
        for (const two of leaders.slice(i + 1)) for (const a of one) for (const b of two) assert.ok(!cross(a, b), `${a} × ${b}`);
      });
    }),
    { numRuns: 50 },
  );
});

test("the test of crossing finds a crossing", () => {
  assert.ok(cross([[0, 0], [10, 10]], [[10, 0], [0, 10]])); // biome-ignore format: one line says it
  assert.ok(!cross([[0, 0], [10, 10]], [[0, 0], [0, 10]])); // biome-ignore format: one line says it
});

/** What a sign of the legend looks like, and nothing else does. */
const LOOKS: Readonly<Record<Exclude<KeySign, "point" | "span" | "milestone">, string>> = {
  editor: "dot open",
  about: "bar about",
  limit: "bar tip",
  near: "axis near",
  break: "break",
};

test("the legend explains what the drawing has, and nothing else: hollow is the editor's date, broken is approximate", () => {
  fc.assert(
    fc.property(events, (all) => {
      const [drawn, key] = [names(draw(all)), drawKey(all)];
      const signs = new Set(key.map(({ name }) => name));
      for (const [sign, look] of Object.entries(LOOKS) as [KeySign, string][]) {
        assert.equal(signs.has(sign), drawn.has(look), sign);
        for (const { name, drawing } of key) assert.equal(names(drawing).has(look), name === sign, `${name} ${look}`);
      }
      assert.equal(signs.has("milestone"), all.some(({ milestone }) => milestone)); // biome-ignore format: one line says it
    }),
    { numRuns: 50 },
  );
});

test("each event is hollow in the drawing and in its bar exactly where the editor dates it", () => {
  fc.assert(
    fc.property(events, (all) => {
      const [drawing, bars] = [draw(all), drawBars(all)];
      for (const { id, datedBy } of all) {
        const own = drawing.groups.filter(({ url }) => url === `#${id}`).flatMap(({ shapes }) => shapes);
        for (const shapes of [own, shapesOf(bars.get(id)!)]) {
          const dots = shapes.flatMap(({ class: name }) => (name.startsWith("dot") ? [name] : []));
          assert.ok(dots.length > 0 && dots.every((name) => name === (datedBy === "editor" ? "dot open" : "dot")), id);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test("a year stands upright as one in a column; longer numbers and single digits do not", () => {
  const texts = (title: string) =>
    shapesOf(draw([event("far", "1990-05-01"), event("a", "2020-05-01"), event("b", "2021-05-01", "text", true)], title)).flatMap((one) =>
      one.shape === "text" && /^(?:down|number)/.test(one.class) ? [`${one.class}: ${one.text}`] : [],
    );
  assert.deepEqual(texts("2021 年全國兩會").slice(0, 2), ["number long: 2021", "down: 年全國兩會"]);
  assert.deepEqual(texts("第 12 屆 5 次").slice(0, 3), ["down: 第", "number: 12", "down: 屆5次"]);
  assert.deepEqual(texts("共12000人").slice(0, 1), ["down: 共12000人"]);
});

test("words of letters lie at the ends of their leaders, none over another; words of Han characters stand in columns", () => {
  const titles = ["One of the events of which nobody knows", "Another", "The third and last of all, which is the longest by far"];
  const drawing = drawWide(
    ["2001-02-03", "2002-02-03", "2040-05-06", "2019-01-01", "2019-02-01", "2020-01-01"].map((date, i) =>
      event(`e${i}`, date, "text", false),
    ),
    (id) => ({ title: titles[Number(id.slice(1)) % 3]!, when: "then" }),
  );
  const lying = shapesOf(drawing).flatMap((one) => (one.shape === "text" && (one.class === "start" || one.class === "end") ? [one] : []));
  assert.equal(lying.length, 6);
  assert.ok(!names(drawing).has("down"));
  const spans = lying.map(({ x, y, text, class: name }) => {
    const size = lengthOf(text, 15);
    return name === "end" ? { from: x - size, to: x, y } : { from: x, to: x + size, y };
  });
  for (const [i, a] of spans.entries()) {
    assert.ok(a.from >= 0 && a.to <= drawing.width, `${a.from}–${a.to}`);
    for (const b of spans.slice(i + 1)) assert.ok(Math.abs(a.y - b.y) >= 20 || a.to < b.from || b.to < a.from);
  }
  assert.ok(names(draw([event("e0", "2001-02-03", "text", false)])).has("down"));
});
