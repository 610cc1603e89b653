/** One at a time: whoever comes second waits, is told for whom, and goes on when that one ends, however it ends. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { inTurn } from "./turn.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "turn-"));
});
afterEach(() => rm(root, { recursive: true }));

/** A process that has its turn until it is told to end. */
async function hold(): Promise<ChildProcess> {
  const script = `import { inTurn } from ${JSON.stringify(path.join(import.meta.dirname, "turn.ts"))};
    await inTurn(process.cwd(), "npm run build", () => { console.log("in"); return new Promise((end) => process.stdin.once("data", end)); });
    process.stdin.unref();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  await once(child.stdout!, "data");
  return child;
}

for (const [name, end] of [
  ["ends", (child: ChildProcess) => void child.stdin!.write("end\n")],
  ["is killed", (child: ChildProcess) => void child.kill("SIGKILL")],
] as const) {
  test(`the second waits, says for whom, and has its turn when the first ${name}`, async () => {
    const child = await hold();
    const order: string[] = [];
    const said: string[] = [];
    const second = inTurn(
      root,
      "npm run prepare",
      async () => void order.push("second"),
      (message) => {
        said.push(message);
        order.push("first");
        end(child);
      },
    );
    await second;
    assert.deepEqual(order, ["first", "second"]);
    assert.match(
      said.join("\n"),
      new RegExp(`^Waiting for npm run build, which is at work here since \\d\\d:\\d\\d:\\d\\d \\(process ${child.pid}\\)\\.$`),
    );
    assert.deepEqual(await readdir(path.join(root, ".build")), ["turn"]);
  });
}

test("what a dead process left is no reason to wait, whoever has its number now", async () => {
  const child = await hold();
  child.kill("SIGKILL");
  await once(child, "exit");
  assert.ok((await readdir(path.join(root, ".build"))).includes("turn.json"));
  await writeFile(path.join(root, ".build/turn.json"), JSON.stringify({ what: "npm run build", pid: process.pid, since: "" }));
  await inTurn(root, "npm run prepare", async () => {}, assert.fail);
});

test("work of one process takes turns as well, and a failure ends a turn", async () => {
  let inside = 0;
  const work = async () => {
    assert.equal(++inside, 1);
    await new Promise((end) => setTimeout(end, 20));
    inside--;
  };
  await assert.rejects(
    inTurn(root, "甲", () => Promise.reject(new Error("no"))),
    /no/,
  );
  await Promise.all([1, 2, 3].map(() => inTurn(root, "乙", work, () => {})));
});

test("a `.build` that is a link is refused, and stays", async () => {
  await symlink(tmpdir(), path.join(root, ".build"));
  const place = path.join(root, ".build");
  await assert.rejects(
    inTurn(root, "甲", async () => {}),
    (error: Error) => error.message.startsWith(`${place}: This is a link to `),
  );
});
