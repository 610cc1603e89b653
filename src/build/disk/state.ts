import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { State } from "../../edition/text/texts.ts";

const run = promisify(execFile);

/** What an edition is made of: a commit that touches none of it leaves its day as it was. */
const MATTER = ["seeds", "src/editorial"];

/** The version of the project at `root`, and the day (UTC) of the last commit that touched what the edition is made of. */
export async function readState(root: string): Promise<State> {
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
  return { version, date: await lastCommit(root) };
}

/** Files of what the edition is made of that are not as they were committed; null where there is no repository of the project's own. */
export async function findUncommitted(root: string): Promise<string[] | null> {
  try {
    const { stdout } = await run("git", ["-C", root, "rev-parse", "--show-prefix"]);
    if (stdout.trim() !== "") return null;
    const status = await run("git", ["-C", root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ...MATTER]);
    return status.stdout
      .split("\0")
      .filter((line) => line !== "")
      .map((line) => line.slice(3));
  } catch {
    return null;
  }
}

/** null where there is no git, no repository of the project's own, or no such commit. */
async function lastCommit(root: string): Promise<string | null> {
  const git = async (...args: string[]): Promise<string> => (await run("git", ["-C", root, ...args])).stdout.trim();
  try {
    if ((await git("rev-parse", "--show-prefix")) !== "") return null; // the project lies in a repository of something else
    // Of a shallow clone the oldest commit has touched everything: its day is then the latest that it can be.
    const seconds = await git("log", "-1", "--format=%ct", "--", ...MATTER);
    return seconds === "" ? null : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  } catch {
    return null;
  }
}
