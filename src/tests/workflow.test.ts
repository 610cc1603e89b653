/** What a host runs to publish the edition: the project's own commands and the host's own steps, with no more rights than they need. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import project from "../../package.json" with { type: "json" };
import { PROJECT } from "../build/disk/sources.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>>;
}

const FOLDER = path.join(PROJECT, ".github/workflows");
const workflows = readdirSync(FOLDER).map((file) => [file, parse(readFileSync(path.join(FOLDER, file), "utf8")) as Workflow] as const);
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

/** A command of package.json, and nothing behind it. */
const isOwn = (command: string): boolean =>
  Object.keys(project.scripts).some((name) => [`npm ${name}`, `npm run ${name}`].includes(command));

test("there is one for the pages of a repository", () => {
  assert.deepEqual(
    workflows.map(([file]) => file),
    ["pages.yml"],
  );
});

for (const [file, workflow] of workflows) {
  test(`${file} runs commands of the project, and actions of the host in a major version`, () => {
    for (const { uses, run } of stepsOf(workflow)) {
      if (run !== undefined) assert.ok(isOwn(run), run);
      else assert.match(uses!, /^actions\/[a-z-]+@v\d+$/);
    }
  });

  test(`${file} may read, and the job that publishes may do that besides`, () => {
    assert.deepEqual(workflow.permissions, { contents: "read" });
    const rights = Object.entries(workflow.jobs).flatMap(([name, { permissions }]) =>
      Object.entries(permissions).flatMap(([right, of]) => (of === "write" ? [`${name}: ${right}`] : [])),
    );
    assert.deepEqual(rights, ["deploy: pages", "deploy: id-token"]);
  });

  test(`${file} tests first, then builds for the address where the pages will be, with the whole history, and publishes that`, () => {
    const steps = stepsOf(workflow);
    const commands = steps.filter(({ run }) => run !== undefined);
    assert.deepEqual(
      commands.map(({ run, env = {} }) => [run, env]),
      [
        ["npm test", {}],
        ["npm run build", { EDITION_URL: `\${{ steps.pages.outputs.base_url }}` }],
      ],
    );
    const withOf = (action: string) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
    assert.deepEqual(withOf("checkout"), { "fetch-depth": 0, "persist-credentials": false });
    assert.deepEqual(withOf("upload-pages-artifact"), { path: "dist" });
  });
}
