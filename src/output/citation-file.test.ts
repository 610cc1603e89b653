import assert from "node:assert/strict";
import { test } from "node:test";
import { editionOf } from "../testing/small/sources.ts";
import { toCitationFile } from "./citation-file.ts";

test("the file names version, day, licence and who answers for the edition", () => {
  assert.equal(
    toCitationFile(editionOf().imprint),
    `cff-version: 1.2.0
message: Cite the edition as below; a passage as its page tells.
type: dataset
title: 短文集 (Short Texts)
version: 1.2.3+unreleased
date-released: 2021-06-30
authors:
  - name: Society for Short Texts
license: CC-BY-4.0
abstract: Those who test.
`,
  );
});

test("persons stand after the body, and a DOI where there is one", () => {
  const { imprint } = editionOf();
  const lin = { name: { "zh-Hant": "林若水", "zh-Hans": "林若水" }, role: { "zh-Hant": "注", "zh-Hans": "注" } };
  const file = toCitationFile({ ...imprint, people: [lin], doi: "10.5281/zenodo.1" });
  assert.match(file, /authors:\n {2}- name: Society for Short Texts\n {2}- name: 林若水\n/);
  assert.match(file, /\ndoi: 10\.5281\/zenodo\.1\n/);
});
