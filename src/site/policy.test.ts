import assert from "node:assert/strict";
import { test } from "node:test";
import { toPolicy } from "./policy.ts";

test("a page of the edition may load files of the edition, and nothing else", () => {
  assert.equal(
    toPolicy({ files: true }),
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'",
  );
});

test("a page that runs WebAssembly may do that besides", () => {
  assert.match(toPolicy({ files: true, wasm: true }), /; script-src 'self' 'wasm-unsafe-eval'; /);
});

test("a page that stands alone may show its own style", () => {
  assert.equal(toPolicy({ style: "sha256-x=" }), "default-src 'none'; style-src 'sha256-x='; base-uri 'none'; form-action 'none'");
});
