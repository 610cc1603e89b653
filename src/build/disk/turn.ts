/** One at a time: whatever writes generated files of a project waits until nobody else does. */
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { FileError, refuseOthers, writeWhole } from "./folder.ts";

/** What is built beside, and thrown away; in the project's folder, so that it can be renamed into place. */
export const WORKSHOP = ".build";

/** Milliseconds: between two tries, and before the wait is told. */
const [AGAIN, TOLD] = [100, 500];
/** SQLite's name for a file that another has locked. */
const SQLITE_BUSY = 5;

/**
 * Does some work when no other process, and no other work of this one, is at work in the project; says who is, if that
 * takes longer than a moment. The lock is SQLite's on an empty database, and so the operating system's: it ends with the
 * process, however that ends, and never has to be judged stale.
 * @param what the command that is at work, as others are told @example "npm run build"
 */
export async function inTurn<T>(
  root: string,
  what: string,
  work: () => Promise<T>,
  say: (message: string) => void = console.log,
): Promise<T> {
  const workshop = path.join(root, WORKSHOP);
  await refuseOthers(workshop, "builds are made there and renamed into place. Remove it; the folder is made again.");
  await mkdir(workshop, { recursive: true });
  const lock = path.join(workshop, "turn");
  const holder = path.join(workshop, "turn.json");
  const turn = new DatabaseSync(lock, { timeout: 0 });
  try {
    let told = false;
    for (const start = performance.now(); !take(turn, lock); await setTimeout(AGAIN)) {
      if (told || performance.now() - start < TOLD) continue;
      say(`Waiting for ${await readHolder(holder)}.`);
      told = true;
    }
    await writeWhole(holder, JSON.stringify({ what, pid: process.pid, since: new Date().toLocaleTimeString("en-GB") }));
    try {
      return await work();
    } finally {
      await rm(holder, { force: true });
    }
  } finally {
    turn.close();
  }
}

function take(turn: DatabaseSync, lock: string): boolean {
  try {
    turn.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw new FileError(`${lock}: The file cannot be locked (${(error as Error).message}). Remove it, and work on a disk of this machine.`);
  }
}

/** Who is at work, for people; the file says it only while the lock is held. */
async function readHolder(file: string): Promise<string> {
  try {
    const { what, pid, since } = JSON.parse(await readFile(file, "utf8")) as { what: string; pid: number; since: string };
    return `${what}, which is at work here since ${since} (process ${pid})`;
  } catch {
    return "another process that is at work here";
  }
}
