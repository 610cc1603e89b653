import assert from "node:assert/strict";
import { test } from "node:test";
import { dateShape, formatWhen } from "./when.ts";

test("dates are said as a reader says them", () => {
  const words = (key: string, values: Readonly<Record<string, string>>) => `${key}(${Object.values(values).join("|")})`;
  assert.equal(formatWhen("2021-04-23T08:12", words), "2021年4月23日 08:12");
  assert.equal(formatWhen("1998-11", words), "1998年11月");
  assert.equal(formatWhen("../2030", words), "when.before(2030年)");
  assert.equal(formatWhen("2018~", words), "when.about(2018年)");
  assert.equal(formatWhen("2016/2017", words), "when.range(2016年|2017年)");
  assert.equal(formatWhen("2020-23", words), "2020-23");
});

test("a date is drawn as what it is", () => {
  const shapes = ["2021-04-19", "1998-11", "2019", "2016/2017", "2018~", "../2030", "2020-23"].map(dateShape);
  assert.deepEqual(shapes, ["point", "point", "span", "span", "about", "limit", "span"]);
});
