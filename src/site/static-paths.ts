import type { Script } from "../schemas/common.ts";

/** Parameters of one page in both scripts: Traditional at the root, Simplified under `zh-hans/`. */
export interface ScriptParams {
  readonly params: Record<string, string | undefined>;
  readonly props: { readonly script: Script };
}

/** Each page once per script. */
export const inBothScripts = (pages: readonly Record<string, string>[] = [{}]): ScriptParams[] =>
  pages.flatMap((params) => [
    { params: { ...params, script: undefined }, props: { script: "zh-Hant" as const } },
    { params: { ...params, script: "zh-hans" }, props: { script: "zh-Hans" as const } },
  ]);
