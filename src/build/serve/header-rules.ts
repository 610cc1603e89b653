/** The rules of a `_headers` file, as Netlify and Cloudflare Pages read it. */
import type { Checked, Problem } from "../../edition/kernel/problem.ts";

export interface HeaderRule {
  /** From the root of the host; `*` stands for any characters, slashes too. @example "/assets/*" */
  readonly path: string;
  /** Names in lower case, each with its values. */
  readonly set: readonly (readonly [name: string, value: string])[];
  /** Names in lower case: what an earlier rule or the server itself gave under this name is taken away. */
  readonly detach: readonly string[];
}

type Line =
  | { readonly path: string }
  | { readonly detach: string }
  | { readonly name: string; readonly value: string }
  | { readonly fault: string };

/** A name as HTTP knows it (RFC 9110, 5.6.2). */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** `where`: the file, for the editor. Lines that begin with `#` are comments; a path stands above what holds for it. */
export function parseHeaderRules(text: string, where: string): Checked<readonly HeaderRule[]> {
  const rules: { path: string; set: [string, string][]; detach: string[] }[] = [];
  const problems: Problem[] = [];
  for (const [i, source] of text.split(/\r?\n/).entries()) {
    const trimmed = source.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const line = readLine(trimmed);
    const rule = rules.at(-1);
    const fault =
      "fault" in line
        ? line.fault
        : "path" in line || rule !== undefined
          ? null
          : "stands before any path. Write the path above it, such as `/*`.";
    if (fault !== null) problems.push({ where: `${where}:${i + 1}`, message: `「${trimmed}」 ${fault}` });
    else if ("path" in line) rules.push({ path: line.path, set: [], detach: [] });
    else if ("detach" in line) rule!.detach.push(line.detach);
    else if ("name" in line) rule!.set.push([line.name, line.value]);
  }
  return { value: rules, problems };
}

function readLine(line: string): Line {
  if (/^[a-z]+:\/\//i.test(line))
    return { fault: "names a host. Begin the path with a slash: the edition does not know where it is hosted." };
  if (line.startsWith("/")) {
    if (/\s/.test(line)) return { fault: "has a space in a path. Write what holds for the path on the lines below it." };
    if (line.split("*").length > 2) return { fault: "has more than one `*`, which not every host reads. Write one rule for each." };
    if (/\/:[a-z]/i.test(line)) return { fault: "has a placeholder. Write `*` for what may be anything." };
    return { path: line };
  }
  if (/^!\s*\S+$/.test(line)) return { detach: line.slice(1).trim().toLowerCase() };
  const colon = line.indexOf(":");
  const [name, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  if (colon < 0 || !NAME.test(name)) return { fault: "is neither a path nor `Name: value`. A path begins with a slash." };
  if (value === "") return { fault: `gives 「${name}」 no value. Write one, or \`! ${name}\` to take it away.` };
  return { name: name.toLowerCase(), value };
}

const matches = (rule: HeaderRule, path: string): boolean => {
  const [before, after] = rule.path.split("*") as [string, string?];
  if (after === undefined) return path === before;
  return path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after);
};

/**
 * What an address is answered with: `defaults` of the server, and over them every rule that fits, in order. Of one name the
 * rules' values add up, as HTTP joins them; a rule takes the place of a default.
 * @param path as it was asked for, not decoded, without query
 */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
  defaults: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const headers = new Map(Object.entries(defaults).map(([name, value]) => [name.toLowerCase(), { value, ruled: false }]));
  for (const rule of rules) {
    if (!matches(rule, path)) continue;
    for (const name of rule.detach) headers.delete(name);
    for (const [name, value] of rule.set) {
      const before = headers.get(name);
      headers.set(name, { value: before?.ruled ? `${before.value}, ${value}` : value, ruled: true });
    }
  }
  return new Map([...headers].map(([name, { value }]) => [name, value]));
}
