/** The policy of every built page: what it allows, and that nothing on the page wants more, on a server and on disk. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "parse5";
import type { BrowserContext } from "playwright-core";
import { listFiles } from "../build/disk/folder.ts";
import type { Text } from "../schemas/text.ts";
import { toPolicy } from "../site/policy.ts";
import { openSite } from "../testing/browser/open-site.ts";
import { attribute, elements } from "../testing/html.ts";
import { DIST, data, FILE_URL, OTHER_LANGUAGE } from "../testing/site.ts";

const site = openSite();
/** Words that stand in a text. */
const QUERY = data<[Text, ...Text[]]>("texts")[0].passages[0]!.text.slice(0, 3);
const files = (await listFiles(DIST)).filter((file) => file.endsWith(".html"));
/** One page of each kind: of those that differ in an id or in their language alone, the first. */
const kinds = [
  ...Map.groupBy(files, (file) => file.replace(OTHER_LANGUAGE, "").replace(/(areas|glossary|texts)\/[^/]+(?=\/)/, "$1/*")).values(),
].map(([first]) => first!);

test("every page has one policy, before anything that it could stop, and no more in it than the page needs", () => {
  const [usual, search] = [toPolicy({ files: true }), toPolicy({ files: true, wasm: true })];
  const alone: string[] = [];
  for (const file of files) {
    const all = [...elements(parse(readFileSync(path.join(DIST, file), "utf8")))];
    const policies = all.filter((element) => attribute(element, "http-equiv") === "content-security-policy");
    assert.equal(policies.length, 1, file);
    const before = all.slice(0, all.indexOf(policies[0]!)).map(({ tagName }) => tagName);
    assert.deepEqual(before, ["html", "head", "meta"], file);
    const policy = attribute(policies[0]!, "content")!;
    if (file === "404.html") {
      const style = /'(sha256-[\w+/]+=)'/.exec(policy)?.[1];
      assert.equal(policy, toPolicy({ files: true, style }), file);
      continue;
    }
    if (file.endsWith("/index.html") || file === "index.html") {
      assert.equal(policy, file.replace(OTHER_LANGUAGE, "") === "search/index.html" ? search : usual, file);
      continue;
    }
    alone.push(file);
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'$/, file);
    assert.deepEqual(
      all.filter((element) => attribute(element, "src") !== null || element.tagName === "link"),
      [],
      `${file} names no file`,
    );
  }
  assert.deepEqual(
    alone,
    files.filter((file) => file.replace(OTHER_LANGUAGE, "") === "damaged.html"),
  );
});

/** Every violation on the pages of a context, as it happens. */
async function watchViolations(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeFunction("tellViolation", (words: string) => violations.push(words));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { tellViolation(words: string): void }).tellViolation(
        `${location.pathname}: ${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return violations;
}

for (const [where, root] of [
  ["a server", () => site.url],
  ["disk", () => FILE_URL],
] as const) {
  test(`from ${where}, no page of any kind violates its policy, and search answers`, async () => {
    assert.ok(kinds.length > 15, kinds.join(" "));
    const context = await site.browser.newContext();
    const violations = await watchViolations(context);
    const page = await context.newPage();
    for (const kind of kinds) await page.goto(root() + kind, { waitUntil: "load" });
    for (const folder of ["", "zh-hans/"]) {
      await page.goto(`${root()}${folder}search/index.html?q=${encodeURIComponent(QUERY)}`);
      await page.locator("#search-results[data-state=done] [data-result]").first().waitFor();
    }
    assert.equal(violations.join("\n"), "");

    await page.goto(`${root()}about/index.html`);
    await page.evaluate(() => {
      for (const address of ["data:image/gif;base64,R0lGODlhAQABAAAAACw=", "https://example.org/a.gif"]) {
        const image = new Image();
        image.src = address;
        document.body.append(image);
      }
      const script = document.createElement("script");
      script.textContent = "document.body.dataset.ran = 1";
      document.body.append(script);
    });
    await page.waitForTimeout(200);
    assert.deepEqual(violations.map((one) => one.replace(/^.*?: /, "")).sort(), [
      "img-src data",
      "img-src https://example.org/a.gif",
      "script-src-elem inline",
    ]);
    await context.close();
  });
}
