/** Commands as a user starts them, for tests. */
import { execFile, spawnSync } from "node:child_process";

export interface Ended {
  /** null where a signal ended it. */
  readonly code: number | null;
  /** Everything it printed. */
  readonly said: string;
}

/** Runs a command to its end. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(command, args, options, (_, stdout, stderr) => resolve({ code: child.exitCode, said: stdout + stderr }));
  });
}

/** Runs Node on a script. */
export const runNode = (cwd: string, ...args: readonly string[]): Promise<Ended> => run(process.execPath, args, { cwd });

/**
 * The part of a command line that runs what follows as a shell script with file systems of its own, which end with it:
 * disks can be filled there. null where the machine does not allow it.
 */
export const OWN_DISKS: readonly string[] | null =
  spawnSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", 'd=$(mktemp -d) && mount -t tmpfs tmpfs "$d"']).status === 0
    ? ["unshare", "--user", "--map-root-user", "--mount", "sh", "-euc"]
    : null;
