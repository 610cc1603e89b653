import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../shared/fill.ts";
import { dateShape, formatWhen } from "./when.ts";

test("dates are said as a reader says them", () => {
  const words = (key: string, values: Readonly<Record<string, string>>) => `${key}(${Object.values(values).join("|")})`;
  assert.equal(formatWhen("2021-04-23T08:12", words), "2021年4月23日 08:12");
  assert.equal(formatWhen("1998-11", words), "1998年11月");
  assert.equal(formatWhen("../2030", words), "when.before(2030年)");
  assert.equal(formatWhen("2018~", words), "when.about(2018年)");
  assert.equal(formatWhen("2016/2017", words), "when.range(2016年|2017年|2016年)");
  assert.equal(formatWhen("2020-23", words), "2020-23");
});

test("a date is drawn as what it is", () => {
  const shapes = ["2021-04-19", "1998-11", "2019", "2016/2017", "2018~", "../2030", "2020-23"].map(dateShape);
  assert.deepEqual(shapes, ["point", "point", "span", "span", "about", "limit", "span"]);
});

test("in English days stand before months, and a range says once what its ends share", () => {
  const forms: Readonly<Record<string, string>> = {
    "when.range": "{begin} to {to}",
    "when.before": "by {date}",
    "when.about": "c. {date}",
  };
  const said = (edtf: string) => formatWhen(edtf, (key, values) => fill(forms[key]!, values), "en-GB");
  assert.equal(said("2021-04-19"), "19 April 2021");
  assert.equal(said("2021-04-23T08:12"), "23 April 2021 at 08:12");
  assert.equal(said("1998-11"), "November 1998");
  assert.equal(said("../2021-06-01"), "by 1 June 2021");
  assert.equal(said("2018~"), "c. 2018");
  assert.equal(said("2016/2017"), "2016 to 2017");
  assert.equal(said("2020-10/2020-12"), "October to December 2020");
  assert.equal(said("2021-03-04/2021-03-11"), "4 to 11 March 2021");
  assert.equal(said("2021-04-19/2021-12"), "19 April to December 2021");
  assert.equal(said("2020-12-31/2021-01-02"), "31 December 2020 to 2 January 2021");
  assert.equal(said("2020~/2021"), "c. 2020 to 2021");
});
