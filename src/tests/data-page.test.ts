/** What the page of the data says of each file is so, and its program does what it says. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { listFiles } from "../build/disk/folder.ts";
import { PASSAGES } from "../output/passages.ts";
import { attribute, byId, elements, readPage, textOf } from "../testing/html.ts";
import { runNode } from "../testing/run.ts";
import { DIST } from "../testing/site.ts";

const PAGES = [
  ["data/index.html", "zh-Hant"],
  ["zh-hans/data/index.html", "zh-Hans"],
] as const;

let temp: string;
before(async () => {
  temp = await mkdtemp(path.join(tmpdir(), "data-page-"));
});
after(() => rm(temp, { recursive: true }));

const files = (await listFiles(DIST)).filter((file) => file.startsWith("data/") && file !== "data/index.html");
const single = files.filter((file) => !file.startsWith(PASSAGES));

interface Download {
  readonly contentUrl: string;
  readonly contentSize: string;
  readonly sha256: string;
}

for (const [page, script] of PAGES) {
  const root = readPage(page);
  /** The file that a link of the page leads to. */
  const fileAt = (href: string): string => decodeURIComponent(new URL(href, `file:///${page}`).pathname.slice(1));

  test(`${page}: every file of the data stands there with its size and hash, for people and for machines`, async () => {
    const shown = new Map(
      [...elements(root)]
        .filter((element) => element.tagName === "tbody" && attribute(element, "id") !== null)
        .map((row) => [fileAt(attribute([...elements(row)].find(({ tagName }) => tagName === "a")!, "href")!), textOf(row)]),
    );
    const told = [...elements(root)].find((element) => attribute(element, "type") === "application/ld+json")!;
    const [json] = told.childNodes;
    const { distribution } = JSON.parse("value" in json! ? json.value : "") as { distribution: readonly Download[] };
    const downloads = new Map(distribution.map((one) => [fileAt(one.contentUrl), one]));
    assert.deepEqual(
      single.filter((file) => !downloads.has(file)),
      [],
    );
    for (const file of downloads.keys()) {
      const bytes = await readFile(path.join(DIST, file));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      assert.deepEqual([downloads.get(file)!.contentSize, downloads.get(file)!.sha256], [`${bytes.length} B`, sha256], file);
      const row = shown.get(file)!;
      assert.ok(row.includes(sha256) && row.includes(bytes.length.toLocaleString("en")), file);
      shown.delete(file);
    }
    const folders = Map.groupBy(
      files.filter((file) => file.startsWith(PASSAGES)),
      (file) => path.posix.dirname(file),
    );
    assert.deepEqual([...shown.keys()].map((file) => path.posix.dirname(file)).sort(), [...folders.keys()].sort());
    for (const [first, row] of shown) assert.ok(row.includes(` ${folders.get(path.posix.dirname(first))!.length} `), first);
  });

  test(`${page}: the program that it shows prints what it shows`, async () => {
    const found = byId(root);
    const file = path.join(temp, `${script}.mjs`);
    await writeFile(file, textOf(found.get("program")!));
    const { code, said } = await runNode(DIST, file, ...(script === "zh-Hant" ? [] : [script]));
    assert.equal(code, 0, said);
    assert.match(said, /^\d+:\d+\.\d+ {2}\S/);
    assert.equal(said, textOf(found.get("output")!));
  });
}
