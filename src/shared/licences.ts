/** Licences by their identifiers in the SPDX list. */

/** As it is printed. @example "CC-BY-4.0" → "CC BY 4.0" */
export const licenceName = (id: string): string =>
  id.replace(/^CC-([A-Z-]+)-(\d)/, (_, kind: string, version: string) => `CC ${kind} ${version}`);

/** Where it stands in full; of others than those of Creative Commons, its page in the SPDX list. @example "https://creativecommons.org/licenses/by/4.0/" */
export function licenceUrl(id: string): string {
  const [, kind, version] = /^CC-(BY(?:-[A-Z]+)*)-(\d\.\d)$/.exec(id) ?? [];
  return kind === undefined
    ? `https://spdx.org/licenses/${id}.html`
    : `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
}
