import { type CslItem, PublishedSource, type Source, SourceInput, SourceKind } from "../../../schemas/outside/source.ts";
import type { Problem } from "../../kernel/problem.ts";
import { toOptionalProse } from "../../kernel/script.ts";
import { idsOf, type Register } from "../register.ts";

/** Outside sources that carry what the editor says. */
export const sources: Register<typeof SourceInput, Source> = {
  file: "sources",
  input: SourceInput,
  data: {
    holds: "Sources outside of the texts, which carry what the editor says.",
    schema: PublishedSource,
    of: (source) => ({ id: source.id, kind: source.kind, csl: toCsl(source), url: source.url, accessed: source.accessed }),
  },
  parts: { word: "source.kind", options: SourceKind.options, of: ({ kind }) => kind },
  build(entries, { file, resolver, problems }) {
    resolver.unique(idsOf(entries), file);
    problems.push(...checkAddresses(entries, file));
    return entries.map(
      ({ titleEn = null, publisher = null, volume = null, issue = null, pages = null, url = null, accessed = null, note, ...input }) => ({
        ...input,
        titleEn,
        publisher,
        volume,
        issue,
        pages,
        url,
        accessed,
        note: toOptionalProse(note),
      }),
    );
  },
};

/** An address and the day on which it was opened stand together, and no two sources have one address. */
function checkAddresses(entries: readonly SourceInput[], file: string): Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ id, url, accessed }, i): Problem[] => {
    const where = (field: string) => `${file} → [${i}].${field}`;
    if (url === undefined)
      return accessed === undefined
        ? []
        : [{ where: where("accessed"), message: "There is no address that was opened on this day. Write url:, or remove the field." }];
    const owner = owners.get(sameness(url));
    owners.set(sameness(url), owner ?? id);
    return [
      ...(accessed === undefined
        ? [{ where: where("accessed"), message: "It is missing. Write the day on which the address was opened." }]
        : []),
      ...(owner === undefined
        ? []
        : [{ where: where("url"), message: `The source 「${owner}」 has this address already. Cite that one, and remove this.` }]),
    ];
  });
}

/** What makes two addresses one: not the scheme, not `www.`, not a slash or a fragment at the end. */
const sameness = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?|#.*$/g, "").replace(/\/$/, "");

const TYPES: Readonly<Record<SourceKind, CslItem["type"]>> = {
  official: "webpage",
  law: "legislation",
  news: "webpage",
  encyclopaedia: "entry-encyclopedia",
  scholarship: "webpage",
  data: "dataset",
};

/** What has a volume is an article of a journal. */
const typeOf = ({ kind, volume }: Source): CslItem["type"] => (volume === null ? TYPES[kind] : "article-journal");

/** The title as it is printed. */
export const printedTitle = ({ title, supplied }: Pick<Source, "title" | "supplied">): string => (supplied ? `[${title}]` : title);

function toCsl(source: Source): CslItem {
  const { id, authors, container, publisher, volume, issue, pages, date, accessed, language, url } = source;
  return {
    id,
    type: typeOf(source),
    title: printedTitle(source),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    "container-title": container,
    ...(publisher === null ? {} : { publisher }),
    ...(volume === null ? {} : { volume }),
    ...(issue === null ? {} : { issue }),
    ...(pages === null ? {} : { page: pages }),
    ...(date === null ? {} : { issued: toCslDate(date) }),
    ...(accessed === null ? {} : { accessed: toCslDate(accessed) }),
    language,
    ...(url === null ? {} : { URL: url }),
  };
}

const toCslDate = (date: string): NonNullable<CslItem["issued"]> => ({ "date-parts": [date.split("-").map(Number)] });
