/** No command of this project tells anybody that it was run. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import project from "../package.json" with { type: "json" };
import { PROJECT } from "../src/build/disk/sources.ts";

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "quiet-"));
  await mkdir(path.join(folder, "empty/src/pages"), { recursive: true });
  await writeFile(path.join(folder, "empty/package.json"), '{"type":"module"}');
  await mkdir(path.join(folder, "empty/node_modules"));
  for (const name of ["@astrojs", "astro", "typescript"])
    await symlink(path.join(PROJECT, "node_modules", name), path.join(folder, "empty/node_modules", name), "dir");
});
after(() => rm(folder, { recursive: true }));

/** The command lines of package.json that run Astro's own commands. */
const commands = Object.values(project.scripts)
  .flatMap((script) => script.split("&&"))
  .map((command) => command.trim().split(/\s+/))
  .filter((words) => words.some((word) => /^astro$|\/astro\.ts$/.test(word)));

/** Runs a command as npm does, on an empty project and as somebody new; ends it when it has begun. */
async function begin([program, ...args]: readonly string[], home: string): Promise<string> {
  const env = {
    PATH: [path.join(PROJECT, "node_modules/.bin"), process.env["PATH"]].join(path.delimiter),
    HOME: home,
    XDG_CONFIG_HOME: home,
    APPDATA: home,
    LOCALAPPDATA: home,
  };
  const child = spawn(program!, [...args, "--root", path.join(folder, "empty"), "--port", "0"], {
    cwd: PROJECT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  await new Promise<void>((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      // What the development server says last of all.
      if (/watching for file changes/.test(said)) child.kill();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", () => resolve());
  });
  return said;
}

for (const words of commands) {
  test(`${words.join(" ")} runs with telemetry off`, async () => {
    const home = await mkdtemp(path.join(folder, "home-"));
    const said = await begin(words, home);
    assert.match(said, /watching for file changes|Result \(0 files\)/);
    assert.doesNotMatch(said, /telemetry|anonymous/i);
    const written = await readdir(home, { recursive: true });
    assert.deepEqual(
      written.filter((name) => name.includes("astro")),
      [],
      "what names the machine is kept there",
    );
  });
}

test("both commands of Astro are asked", () => assert.equal(commands.length, 2));
