/** Real requests to a running server, on a small folder: status, headers, bytes. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Answer, ask, type Site, send } from "../../testing/request.ts";
import { serve } from "./serve.ts";

const DIGITS = "0123456789";
/** Compresses well, and is longer than what is sent as it is. */
const LONG = "新藍圖校注。".repeat(600);
const PAGE = "<!doctype html><title>查無此頁</title>";
const RULES =
  "/*\n  X-Frame: self\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n/data/*\n  X-Data: 1\n/long.txt\n  ! X-Frame\n";

let root: string;
let site: Site;
let below: Site;
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "serve-test-"));
  const write = async (name: string, content: string) => {
    const file = path.join(root, "site", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    await utimes(file, 1_600_000_000, 1_600_000_000);
  };
  await writeFile(path.join(root, "secret.txt"), "secret");
  await write("index.html", "home");
  await write("404.html", PAGE);
  await write("_headers", RULES);
  await write("texts/003/index.html", "text 003");
  await write("digits.txt", DIGITS);
  await write("long.txt", LONG);
  await write("empty.txt", "");
  await write(".hidden/x.txt", "hidden");
  await write("名 字.txt", "name");
  for (const name of [
    "a.json",
    "a.jsonld",
    "a.xml",
    "a.css",
    "a.js",
    "a.webmanifest",
    "a.woff2",
    "a.epub",
    "a.ics",
    "a.csv",
    "a.bib",
    "a.ris",
    "a.svg",
    "a.md",
  ]) {
    await write(`data/${name}`, "x");
  }
  await symlink("loop.txt", path.join(root, "site/loop.txt"));
  site = await serve(path.join(root, "site"));
  below = await serve(path.join(root, "site"), 0, "/some/path/");
});
after(async () => {
  for (const { server } of [site, below]) {
    server.closeAllConnections();
    server.close();
  }
  await rm(root, { recursive: true });
});

describe("ranges", () => {
  /** Range → status, bytes and Content-Range of a file with ten digits. What is no range is as if it were not there (RFC 9110, 14.2). */
  const RANGES: readonly (readonly [range: string, status: number, body: string, of?: string])[] = [
    ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
    ["bytes=9-9", 206, "9", "bytes 9-9/10"],
    ["bytes=4-", 206, "456789", "bytes 4-9/10"],
    ["bytes=-5", 206, "56789", "bytes 5-9/10"],
    ["bytes=-1", 206, "9", "bytes 9-9/10"],
    ["bytes=-10", 206, DIGITS, "bytes 0-9/10"],
    ["bytes=-11", 206, DIGITS, "bytes 0-9/10"],
    ["bytes=-999999999999999999999", 206, DIGITS, "bytes 0-9/10"],
    ["bytes=0-999999999999999999999", 206, DIGITS, "bytes 0-9/10"],
    ["bytes=8-99", 206, "89", "bytes 8-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=999999999999999999999-", 416, "", "bytes */10"],
    ["bytes=-0", 416, "", "bytes */10"],
    ["bytes=0-1,8-9", 200, DIGITS],
    ["bytes=0-4,5-9", 206, DIGITS, "bytes 0-9/10"],
    ["bytes=abc", 200, DIGITS],
    ["bytes=", 200, DIGITS],
    ["bytes=-", 200, DIGITS],
    ["bytes=1e1-", 200, DIGITS],
    ["lines=0-3", 200, DIGITS],
  ];
  for (const [range, status, body, of] of RANGES) {
    test(range, async () => {
      const answer = await ask(site, "/digits.txt", { range });
      assert.equal(answer.status, status);
      assert.equal(answer.headers["content-range"], of);
      if (status !== 416) assert.equal(answer.body.toString(), body);
      if (status === 206) assert.equal(answer.headers["content-length"], String(body.length));
      assert.equal((await ask(site, "/digits.txt")).body.toString(), DIGITS, "the server goes on");
    });
  }

  test("a range of what is compressed otherwise is the bytes of the file, not compressed", async () => {
    const bytes = Buffer.from(LONG);
    const answer = await ask(site, "/long.txt", { range: "bytes=3-5002", "accept-encoding": "gzip, br" });
    assert.deepEqual([answer.status, answer.headers["content-encoding"]], [206, undefined]);
    assert.equal(answer.headers["content-range"], `bytes 3-5002/${bytes.length}`);
    assert.ok(answer.body.equals(bytes.subarray(3, 5003)));
  });

  test("If-Range: the part if nothing has changed, else the whole; a weak tag proves nothing", async () => {
    const { headers } = await ask(site, "/digits.txt");
    const of = async (ifRange: string) => (await ask(site, "/digits.txt", { range: "bytes=2-3", "if-range": ifRange })).status;
    assert.equal(await of(headers["last-modified"]!), 206);
    assert.equal(await of("Thu, 01 Jan 2004 00:00:00 GMT"), 200);
    assert.equal(await of('"another"'), 200);
    assert.match(headers["etag"]!, /^W\//);
    assert.equal(await of(headers["etag"]!), 200);
  });

  test("only GET has ranges", async () => {
    const { status, headers } = await ask(site, "/digits.txt", { range: "bytes=2-3" }, "HEAD");
    assert.deepEqual([status, headers["content-length"], headers["content-range"]], [200, "10", undefined]);
  });

  test("a range of an empty file", async () => {
    assert.equal((await ask(site, "/empty.txt", { range: "bytes=0-" })).status, 416);
    assert.equal((await ask(site, "/empty.txt")).status, 200);
  });
});

describe("methods", () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
    test(`${method} is not allowed anywhere, and what is allowed is told`, async () => {
      for (const address of ["/", "/digits.txt", "/none"]) {
        const { status, headers } = await ask(site, address, {}, method);
        assert.deepEqual([status, headers["allow"]], [405, "GET, HEAD"], address);
        assert.equal(headers["x-frame"], "self");
      }
    });
  }

  test("HEAD has the headers of GET and no body", async () => {
    for (const address of ["/", "/digits.txt", "/none", "/texts/003", "/empty.txt"]) {
      const [get, head] = [await ask(site, address), await ask(site, address, {}, "HEAD")];
      assert.equal(head.body.length, 0);
      const kept = ({ status, headers: { date: _, ...headers } }: Answer) => ({ status, headers });
      assert.deepEqual(kept(head), kept(get), address);
    }
  });
});

describe("addresses", () => {
  const MOVED: readonly (readonly [from: string, to: string])[] = [
    ["/texts/003", "/texts/003/"],
    ["/texts/003?v=0.1.0&q=%E5%AD%97", "/texts/003/?v=0.1.0&q=%E5%AD%97"],
    ["/texts/%30%30%33", "/texts/%30%30%33/"],
    ["//texts/003", "/texts/003/"],
    ["///texts/003", "/texts/003/"],
    ["/texts/003?//example.org", "/texts/003/?//example.org"],
    ["//example.org/%2e%2e", "/example.org/%2e%2e/"],
    ["//example.org/..", "/example.org/../"],
  ];
  for (const [from, to] of MOVED) {
    test(`${from} is sent to ${to}`, async () => {
      const { status, headers } = await ask(site, from);
      assert.deepEqual([status, headers["location"], headers["x-frame"]], [301, to, "self"]);
    });
  }

  test("below a path, too, with the path itself", async () => {
    for (const [from, to] of [
      ["/some/path/texts/003?q=1", "/some/path/texts/003/?q=1"],
      ["/some/path?q=1", "/some/path/?q=1"],
      ["/some/path//texts/003", "/some/path//texts/003/"],
    ] as const) {
      const { status, headers } = await ask(below, from);
      assert.deepEqual([status, headers["location"]], [301, to]);
    }
    assert.equal((await ask(below, "/some/path/?q=1")).body.toString(), "home");
    for (const address of ["/", "/some/pathtexts/003/", "/some/", "/texts/003/"]) assert.equal((await ask(below, address)).status, 404);
    assert.equal((await ask(below, "/some/path/data/a.json")).headers["x-data"], "1");
  });

  const PAGES: readonly (readonly [address: string, status: number, body?: string])[] = [
    ["/", 200, "home"],
    ["/?q=1", 200, "home"],
    ["/index.html", 200, "home"],
    ["/texts/003/", 200, "text 003"],
    ["/texts/003/index.html", 200, "text 003"],
    ["/%E5%90%8D%20%E5%AD%97.txt", 200, "name"],
    ["/none", 404, PAGE],
    ["/texts/003/none?q=1", 404, PAGE],
    ["/digits.txt/", 404, PAGE],
    ["/texts/", 404, PAGE],
    ["/.hidden/x.txt", 404, PAGE],
    ["/texts/../../secret.txt", 403],
    ["/../secret.txt", 403],
    ["/%2e%2e/secret.txt", 403],
    ["/..%2fsecret.txt", 403],
    ["/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd", 403],
    ["/..\\secret.txt", 403],
    ["/..%5csecret.txt", 403],
    ["/%252e%252e/secret.txt", 404, PAGE],
    ["//example.org/", 404, PAGE],
    ["/digits.txt%00.html", 400],
    ["/%", 400],
    ["/%zz", 400],
    ["/%c0%ae%c0%ae/secret.txt", 400],
    ["/loop.txt", 500],
    [`/${"a".repeat(5000)}`, 404, PAGE],
  ];
  for (const [address, status, body] of PAGES) {
    test(`${address.slice(0, 60)} answers ${status}`, async () => {
      const answer = await ask(site, address);
      assert.equal(answer.status, status);
      if (body !== undefined) assert.equal(answer.body.toString(), body);
      assert.doesNotMatch(answer.body.toString(), /secret|root:/);
      assert.equal(answer.headers["x-frame"], "self");
    });
  }

  test("bytes that are no request are answered as such, and nothing ends", async () => {
    assert.match(await send(site, "GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n"), /^HTTP\/1\.1 400 /);
    assert.match(await send(site, "GET / HTTP/9.9\r\n\r\n"), /^HTTP\/1\.1 400 /);
    assert.match(await send(site, "BREW / HTTP/1.1\r\nHost: x\r\n\r\n"), /^HTTP\/1\.1 400 /);
    assert.match(await send(site, "GET / HTTP/1.1\r\n\r\n"), /^HTTP\/1\.1 400 /, "no host");
    assert.match(await send(site, `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(100_000)}\r\n\r\n`), /^HTTP\/1\.1 431 |^$/);
    assert.match(await send(site, "GET \xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n"), /^HTTP\/1\.1 4|^$/);
    assert.match(await send(site, "GET /texts/\xe5\xad\x97 HTTP/1.1\r\nHost: x\r\n\r\n"), /^HTTP\/1\.1 40[04] /);
    assert.match(await send(site, "GET http://example.org/digits.txt HTTP/1.1\r\nHost: x\r\n\r\n"), /^HTTP\/1\.1 200 /);
    assert.match(await send(site, "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"), /^HTTP\/1\.1 405 /);
    assert.match(await send(site, "GET /digits.txt HTTP/1.0\r\n\r\n"), /^HTTP\/1\.1 200 /);
    assert.equal(await send(site, "CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n"), "");
    assert.equal((await ask(site, "/digits.txt")).status, 200);
  });
});

describe("headers", () => {
  test("the rules of _headers hold for every answer", async () => {
    const pages = await ask(site, "/texts/003/");
    assert.equal(pages.headers["cache-control"], "public, max-age=0, must-revalidate", "as hosts have it by themselves");
    assert.equal(pages.headers["x-data"], undefined);
    assert.equal((await ask(site, "/data/a.json")).headers["x-data"], "1");
    assert.equal((await ask(site, "/assets/none.js")).headers["cache-control"], "public, max-age=31536000, immutable");
    assert.equal((await ask(site, "/long.txt")).headers["x-frame"], undefined);
    assert.equal((await ask(site, "/data/none")).headers["x-data"], "1");
    const { etag } = pages.headers;
    const again = await ask(site, "/texts/003/", { "if-none-match": etag! });
    assert.deepEqual([again.status, again.headers["x-frame"], again.body.length], [304, "self", 0]);
    assert.equal((await ask(site, "/digits.txt", { range: "bytes=99-" })).headers["x-frame"], "self");
  });

  test("what has not changed is not sent again", async () => {
    const { headers } = await ask(site, "/digits.txt");
    assert.equal(headers["last-modified"], "Sun, 13 Sep 2020 12:26:40 GMT");
    const of = async (condition: Record<string, string>) => (await ask(site, "/digits.txt", condition)).status;
    assert.equal(await of({ "if-none-match": headers["etag"]! }), 304);
    assert.equal(await of({ "if-none-match": `"other", ${headers["etag"]}` }), 304);
    assert.equal(await of({ "if-none-match": '"other"' }), 200);
    assert.equal(await of({ "if-modified-since": headers["last-modified"]! }), 304);
    assert.equal(await of({ "if-match": '"other"' }), 412);
  });

  test("every kind of file has its type, and text says that it is UTF-8", async () => {
    const types = await Promise.all(
      ["json", "jsonld", "xml", "css", "js", "webmanifest", "woff2", "epub", "ics", "csv", "bib", "ris", "svg", "md"].map(
        async (kind) => (await ask(site, `/data/a.${kind}`)).headers["content-type"],
      ),
    );
    assert.deepEqual(types, [
      "application/json; charset=utf-8",
      "application/ld+json; charset=utf-8",
      "application/xml; charset=utf-8",
      "text/css; charset=utf-8",
      "text/javascript; charset=utf-8",
      "application/manifest+json; charset=utf-8",
      "font/woff2",
      "application/epub+zip",
      "text/calendar; charset=utf-8",
      "text/csv; charset=utf-8",
      "application/x-bibtex; charset=utf-8",
      "application/x-research-info-systems; charset=utf-8",
      "image/svg+xml; charset=utf-8",
      "text/markdown; charset=utf-8",
    ]);
    assert.equal((await ask(site, "/digits.txt")).headers["content-type"], "text/plain; charset=utf-8");
    assert.equal((await ask(site, "/none")).headers["content-type"], "text/html; charset=utf-8");
  });

  test("what is long is compressed as the reader's browser allows", async () => {
    const of = (accepted: string) => ask(site, "/long.txt", { "accept-encoding": accepted });
    const [gzip, br, plain] = [await of("gzip"), await of("br"), await of("identity")];
    assert.equal(gunzipSync(gzip.body).toString(), LONG);
    assert.equal(brotliDecompressSync(br.body).toString(), LONG);
    assert.equal(plain.body.toString(), LONG);
    assert.deepEqual(
      [gzip, br, plain].map(({ headers }) => [headers["content-encoding"], headers["vary"]]),
      [
        ["gzip", "Accept-Encoding"],
        ["br", "Accept-Encoding"],
        [undefined, "Accept-Encoding"],
      ],
    );
  });

  test("a line of _headers that no host reads is refused", async () => {
    const folder = path.join(root, "faulty");
    await mkdir(folder);
    await writeFile(path.join(folder, "_headers"), "/*\n  no colon\n");
    await assert.rejects(serve(folder), /_headers:2: 「no colon」 is neither a path nor/);
  });
});

test("two hundred requests at once are all answered, and readers who leave do no harm", async () => {
  const left = Array.from({ length: 50 }, () => send(site, "GET /long.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => ask(site, i % 2 === 0 ? "/long.txt" : "/none")));
  assert.ok(answers.every(({ status, body }, i) => (i % 2 === 0 ? status === 200 && body.toString() === LONG : status === 404)));
  await Promise.all(left);
});
