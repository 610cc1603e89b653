import { type ParseArgsConfig, parseArgs } from "node:util";

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
