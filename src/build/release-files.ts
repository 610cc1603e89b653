/** What a release changes in files that stand beside the edition. */

/** `package.json` with another version; all else stays as it is written, where each field has a line. */
export function setVersion(source: string, version: string): string {
  const replaced = source.replace(/^(\s*"version":\s*)"[^"]*"/m, (_, before: string) => `${before}"${version}"`);
  const of = (json: string) => JSON.parse(json) as { version?: string };
  return of(replaced).version === version ? replaced : `${JSON.stringify({ ...of(source), version }, null, 2)}\n`;
}

/** `package-lock.json`, which says the version of the project twice. */
export function setLockVersion(source: string, version: string): string {
  const lock = JSON.parse(source) as { version?: string; packages: Record<string, { version?: string }> };
  const own = lock.packages[""];
  const packages = own === undefined ? lock.packages : { ...lock.packages, "": { ...own, version } };
  return `${JSON.stringify({ ...lock, version, packages }, null, 2)}\n`;
}

const UNRELEASED = /^## Unreleased[ \t]*$/m;
const headingOf = (version: string): RegExp => new RegExp(`^## ${version.replace(/[.+]/g, "\\$&")}(?: |$)`, "m");

/** The changelog with what is not released under its version and day; what is wrong with it where that cannot be. */
export function releaseChangelog(source: string, version: string, date: string): string | { readonly error: string } {
  if (headingOf(version).test(source)) return source; // a release that was broken off
  const at = UNRELEASED.exec(source);
  if (at === null) return { error: "There is no heading ## Unreleased. Write it, and below it what the version brings." };
  const below = source.slice(at.index + at[0].length);
  const next = below.search(/^## /m);
  if ((next === -1 ? below : below.slice(0, next)).trim() === "")
    return { error: "Nothing stands below ## Unreleased. Write what the version brings." };
  return source.replace(UNRELEASED, `## ${version} (${date})`);
}
