import { nameStrays } from "./no-text.ts";

/** The editor's mistakes are values: collected, printed together, never thrown one by one. */
export interface Problem {
  /** File and path in it. @example "src/editorial/emendations/003.yaml → [12].exact" */
  readonly where: string;
  /** What is wrong, and what to do, in full sentences. */
  readonly message: string;
}

/** A value together with what was found wrong on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** What is no text is named: printed raw it would hide or turn round the words of a message, too. */
export const formatProblem = ({ where, message }: Problem): string => nameStrays(`${where}: ${message}`);

/** `["emendations", 12, "exact"]` → `emendations[12].exact` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => text + (typeof key === "number" ? `[${key}]` : text === "" ? String(key) : `.${String(key)}`),
    "",
  );
}
