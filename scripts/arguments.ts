/** What commands share: reading what is asked for, and telling what the disk refused. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { FileError } from "../src/build/disk/folder.ts";

/** What was asked for on the command line; null after saying what may be asked, and then the script ends with 1. */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> | null {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 1;
    return null;
  }
}

/** What the disk refused is told in its own words; gives the exit code. Everything else is a fault of the program and keeps its place there. */
export function tell(error: unknown): number {
  if (!(error instanceof FileError)) throw error;
  console.error(error.message);
  return 1;
}
