/** The built site as the server of `npm run preview` gives it. */
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { listFiles } from "../build/disk/folder.ts";
import type { Text } from "../schemas/text.ts";
import { ask, type Site } from "../testing/request.ts";
import { DIST, data, serveSite } from "../testing/site.ts";

const [{ id }] = data<[Text, ...Text[]]>("texts");
let built: Site;
before(async () => {
  built = await serveSite();
});
after(() => {
  built.server.closeAllConnections();
  built.server.close();
});

test("the reading page and what it is made of", async () => {
  const page = await ask(built, `/texts/${id}/`);
  assert.equal(page.headers["content-security-policy"], "frame-ancestors 'self'");
  assert.equal(page.headers["x-content-type-options"], "nosniff");
  assert.equal((await ask(built, `/texts/${id}`)).headers["location"], `/texts/${id}/`);
  assert.equal((await ask(built, "/data/texts.json")).headers["access-control-allow-origin"], "*");
  const none = await ask(built, "/texts/999/");
  assert.deepEqual([none.status, none.headers["referrer-policy"]], [404, "same-origin"]);
  assert.match(none.body.toString(), /查無此頁/);
});

test("every file of it is served with its own length and a type", async () => {
  const kinds = new Map((await listFiles(DIST)).map((file) => [path.extname(file), file]));
  for (const [kind, file] of kinds) {
    const { status, headers } = await ask(built, `/${file}`, {}, "HEAD");
    assert.equal(status, 200, file);
    if (kind !== "") assert.notEqual(headers["content-type"], "application/octet-stream", file);
    if (/^(?:text\/|application\/(?:.*\+)?(?:json|xml))/.test(headers["content-type"]!))
      assert.match(headers["content-type"]!, /charset=utf-8/, file);
  }
});
