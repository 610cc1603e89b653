/** The witness page rebuilds seed and text in the reader's browser, from whatever a page can and cannot have. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../build/serve/serve.ts";
import { REPLAY, SUMS, seedPath, seedUrl } from "../../output/seeds.ts";
import { INTERFACE_KEYS } from "../../schemas/interface.ts";
import type { Text } from "../../schemas/text.ts";
import { launchBrowser } from "../../testing/browser/launch.ts";
import { runNode } from "../../testing/run.ts";
import { DIST, FILE_URL } from "../../testing/site.ts";
import { buildProject, type SmallProject, writePublishedProject } from "../../testing/small/project.ts";
import { profileOf } from "../../testing/small/sources.ts";

/** A byte order mark, every way to end a line, characters that no page can have, and a name with every sign that is allowed. */
const PLAIN = "\uFEFF題目\r\n\r\n  對于騰訊,這是第一段。𠀀還有一句!\r\0\u202E\u0085\r\n\f\n&amp;<b>第二段说“好”。</b>\n\n";
const NAME = "001_{a}, [b] & 'c' !d =e @f `g` +~$;^ 談.txt";
/** 深水埗的鰂魚涌喺香港 */
const BIG5 = Uint8Array.from([178, 96, 164, 244, 150, 245, 170, 186, 145, 111, 179, 189, 175, 70, 157, 246, 173, 187, 180, 228]);
const SEEDS: Readonly<Record<string, string | Uint8Array>> = { [NAME]: PLAIN, "002_big5.txt": BIG5 };

/** Words of the interface; of those that matter here each says which it is. */
const WORDS: Readonly<Record<string, string>> = {
  "witness.replay.right": "合 {seed} {reading}",
  "witness.replay.wrong": "不合 {seed} {reading}",
  "witness.replay.encoded": "編碼 {encoding}",
};

let project: SmallProject;
let dist: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

before(async () => {
  const profile = profileOf("");
  project = await writePublishedProject({
    seeds: SEEDS,
    editorial: {
      "interface.yaml": INTERFACE_KEYS.map((key) => `${key}: ${JSON.stringify(WORDS[key] ?? "詞")}\n`).join(""),
      "texts/001.yaml": `${profile.replace("001_text.txt", JSON.stringify(NAME))}cuts:\n  - {exact: "\\0\\u202E", rule: spam, reason: 不是字。}\n`,
      "texts/002.yaml": profile
        .replace("001_text", "002_big5")
        .replace("format: plain", "format: plain\nencoding: big5")
        .replace(/kinds:[\s\S]*/, ""),
    },
  });
  const { code, said } = await buildProject(project.root);
  assert.equal(code, 0, said);
  dist = path.join(project.root, "dist");
  browser = await launchBrowser();
  site = await serve(dist);
});
after(async () => {
  await browser?.close();
  site?.server.closeAllConnections();
  site?.server.close();
  await project?.remove();
});

/** What the button says. */
async function rebuild(page: Page): Promise<string> {
  await page.locator("#replay button").click();
  const output = page.locator("#replay output:not(:empty)");
  await output.waitFor();
  return (await output.textContent())!;
}

const textsIn = async (folder: string) => JSON.parse(await readFile(path.join(folder, "data/texts.json"), "utf8")) as Text[];

test("the seeds lie in the site byte for byte, whatever their names and encodings, and the program rebuilds them there", async () => {
  for (const [name, content] of Object.entries(SEEDS)) {
    assert.deepEqual(await readFile(path.join(dist, seedPath(name))), Buffer.from(content), name);
    const response = await fetch(new URL(seedUrl(name).slice(1), site.url));
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type")!, /^text\/plain/);
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), Buffer.from(content), name);
  }
  const sums = await readFile(path.join(dist, seedPath(SUMS)), "utf8");
  assert.deepEqual(sums, (await textsIn(dist)).map(({ seed }) => `${seed.sha256}  ${seed.file}\n`).join(""));
  const { code, said } = await runNode(dist, seedPath(REPLAY));
  assert.equal(code, 0, said);
});

test("the button rebuilds a seed with all that a page cannot have, over http and from a disk", async () => {
  const [{ seed }] = (await textsIn(dist)) as [Text];
  const { said } = await runNode(dist, seedPath(REPLAY));
  const reading = /^001 {2}passages {2}(\S+)/m.exec(said)![1]!;
  const page = await browser.newPage();
  for (const root of [site.url, pathToFileURL(dist + path.sep).href]) {
    for (const folder of ["", "zh-hans/"]) {
      await page.goto(`${root}${folder}texts/001/witness/index.html`);
      assert.equal(await rebuild(page), `合 ${seed.sha256} ${reading}`, root + folder);
    }
  }
  await page.close();
});

test("a seed whose bytes no text gives back has no button, and the page says so", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}texts/002/witness/`);
  assert.equal(await page.locator("#replay").count(), 0);
  assert.ok(await page.getByText("編碼 Big5").isVisible());
  await page.close();
});

test("of the built site it says the hashes; of a page that was changed, that they are others", async () => {
  const page = await browser.newPage();
  for (const { id, seed } of await textsIn(DIST)) {
    await page.goto(`${FILE_URL}texts/${id}/witness/index.html`);
    assert.ok((await rebuild(page)).includes(seed.sha256));
    assert.match(await page.locator("#replay output").innerText(), /都與公布的相同/);
    await page
      .locator(".witness del")
      .first()
      .evaluate((element) => {
        element.textContent = `${element.textContent}。`;
      });
    await page.locator("#replay button").click();
    await page.getByText("與公布的不同").waitFor();
    assert.ok(!(await page.locator("#replay output").innerText()).includes(seed.sha256));
  }
  await page.close();
});

test("where a browser gives no hashes, the page says so", async () => {
  const page = await browser.newPage();
  // Of another machine, as the browser sees it.
  await page.route("http://edition.example/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ path: path.join(DIST, pathname) });
  });
  await page.goto("http://edition.example/texts/003/witness/index.html");
  assert.equal(await page.evaluate(() => isSecureContext), false);
  assert.match(await rebuild(page), /不提供 SHA-256/);
  await page.close();
});
