/** The licences and notices of everything that ships, as one text. */
import type { Checked, Problem } from "../../edition/kernel/problem.ts";

/** A package of which something ships. */
export interface Notice {
  /** @example "workbox-core" */
  readonly name: string;
  /** @example "7.4.1" */
  readonly version: string;
  /** As the package itself says; null where it does not. @example "MIT" */
  readonly licence: string | null;
  /** What of it ships, and where. @example "service-worker.js" */
  readonly shipped: string;
  /** Its licences and notices, whole. */
  readonly texts: readonly string[];
}

/** The edition's own: heading and text of each licence. */
type Own = readonly (readonly [heading: string, text: string])[];

const RULE = "=".repeat(80);
const LINE = "-".repeat(80);

/**
 * Own licences first, then packages in order of their names. A text that several packages bring stands once, below all of
 * their names. A package that says nothing of its licence is a mistake: what ships must say it.
 */
export function noticesText(title: string, own: Own, notices: readonly Notice[]): Checked<string> {
  const groups = new Map<string, Notice[]>();
  for (const notice of [...notices].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const text = notice.texts.map(tidy).join(`\n\n${LINE}\n\n`);
    groups.set(text, [...(groups.get(text) ?? []), notice]);
  }
  const parts = [
    ...own.map(([heading, text]) => `${heading}\n\n${tidy(text)}`),
    ...[...groups].map(([text, group]) => `${group.map(headingOf).join("\n")}\n\n${text}`),
  ];
  return { value: `${[title, ...parts].join(`\n\n${RULE}\n\n`)}\n`, problems: notices.flatMap(problemsOf) };
}

const headingOf = ({ name, version, licence, shipped }: Notice): string => `${name} ${version} (${licence}): ${shipped}`;

/** Lines as they are, without spaces at their ends. */
const tidy = (text: string): string =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "");

function problemsOf({ name, version, licence, shipped, texts }: Notice): Problem[] {
  const where = `${name} ${version}`;
  const problem = (lack: string): Problem => ({
    where,
    message: `${shipped}: this package ships, and ${lack}. Take another package or version, or ask its makers; do not publish without.`,
  });
  return [
    ...(licence === null ? [problem("its package.json names no licence")] : []),
    ...(texts.every((text) => tidy(text) === "") ? [problem("it brings no text of its licence")] : []),
  ];
}
