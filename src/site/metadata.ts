/** What machines read in the head of a reading page: reference managers, link previews, search engines. */

import { inRecords } from "../output/citation/records.ts";
import type { Language } from "../schemas/common.ts";
import type { Work } from "../shared/citing/cite.ts";
import { LANGUAGES } from "../shared/languages.ts";
import { licenceUrl } from "../shared/licences.ts";
import type { PageContext } from "./page.ts";

/** JSON that can stand in a script element: `<` is written as an escape. */
export const inScriptBlock = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** Name and content of Highwire Press tags, as Google Scholar and Zotero read them. */
export function highwireTags(work: Work, url: string | null): [name: string, content: string][] {
  const { title, authors, publisher, edition } = inRecords(work);
  const tags: [string, string | null][] = [
    ["citation_title", title],
    ...(authors.length > 0 ? authors : [publisher]).map((author): [string, string | null] => ["citation_author", author]),
    ["citation_publication_date", work.date?.replaceAll("-", "/") ?? null],
    ["citation_publisher", publisher],
    ["citation_inbook_title", edition.title],
    ["citation_editor", edition.editor],
    ["citation_online_date", work.edition.date.replaceAll("-", "/")],
    ["citation_language", work.language],
    ["citation_fulltext_html_url", url],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] !== null);
}

const TYPES: Record<Work["genre"], string> = { "press-release": "Report", interview: "NewsArticle", article: "Article" };

/** A name, and beside a romanised one how it is written. */
const named = (type: string, name: string, written: string) => ({
  "@type": type,
  name,
  alternateName: name === written ? undefined : written,
});

/**
 * schema.org: the text as a part of this edition, based on what was published. Where names are romanised, how they are written stands
 * beside them. The translation that the page shows is a work of its own.
 */
export function toJsonLd(work: Work, about: string, url: string | null, language: Language): object {
  const { latin, romanised, edition } = work;
  const own = romanised
    ? { title: latin.edition, editor: latin.editor, publisher: latin.publisher }
    : { ...edition, publisher: work.publisher };
  const publisher = work.publisher === null ? undefined : named("Organization", own.publisher ?? work.publisher, work.publisher);
  const personal = ({ family, given }: Work["latin"]["authors"][number], written: string) =>
    /\p{sc=Han}/u.test(written) ? `${family} ${given}`.trim() : written;
  const author =
    work.authors.length > 0
      ? work.authors.map((name, i) => named("Person", romanised ? personal(latin.authors[i]!, name) : name, name))
      : publisher;
  const headline = romanised ? (latin.translation ?? latin.title) : work.title;
  const title = { headline, alternativeHeadline: headline === work.title ? undefined : work.title };
  const translation = work.translations.find((one) => one.language === language);
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    ...title,
    description: about,
    inLanguage: work.language,
    author,
    datePublished: work.date ?? undefined,
    isAccessibleForFree: true,
    isPartOf: {
      ...named("Book", own.title, edition.title),
      inLanguage: romanised ? [work.language, language] : work.language,
      editor: named("Organization", own.editor, edition.editor),
      version: edition.version,
      datePublished: edition.published,
      dateModified: edition.date,
      license: edition.licence,
    },
    isBasedOn: {
      "@type": TYPES[work.genre],
      ...title,
      author,
      publisher,
      datePublished: work.date ?? undefined,
    },
    workTranslation:
      translation === undefined
        ? undefined
        : {
            "@type": "Article",
            headline,
            inLanguage: translation.language,
            translator: { "@type": "Organization", name: translation.by },
            creativeWorkStatus: translation.status,
            version: edition.version,
            license: edition.licence,
            url: url ?? undefined,
          },
    url: url ?? undefined,
  };
}

/** Dublin Core: of every page who answers for it, which version of the edition it belongs to, and of which day. */
export function dublinCoreTags({ language, edition, imprint, p }: PageContext, title: string): [name: string, content: string][] {
  return [
    ["dcterms.title", title],
    ["dcterms.isPartOf", `${edition} ${imprint.version}`],
    ["dcterms.creator", p(imprint.responsible.name)],
    ["dcterms.issued", imprint.published],
    ["dcterms.modified", imprint.date],
    ["dcterms.license", licenceUrl(imprint.licence)],
    ["dcterms.language", language],
  ];
}

/** Open Graph and card tags. `image`: address of the preview, absolute where the site's own is known. */
export function openGraphTags(
  page: {
    readonly language: Language;
    /** In which it is there, too. */
    readonly others: readonly { readonly language: Language }[];
    readonly title: string;
    readonly description: string;
    readonly site: string;
    readonly image: string | null;
    readonly url: string | null;
  },
  work: Work | null,
): [property: string, content: string][] {
  const tags: [string, string | null | undefined][] = [
    ["og:type", work === null ? "website" : "article"],
    ["og:title", page.title],
    ["og:description", page.description],
    ["og:site_name", page.site],
    ["og:locale", LANGUAGES[page.language].locale],
    ...page.others.map(({ language }): [string, string] => ["og:locale:alternate", LANGUAGES[language].locale]),
    ["og:url", page.url],
    ["og:image", page.image],
    ["og:image:width", page.image && "1200"],
    ["og:image:height", page.image && "630"],
    ["og:image:alt", page.image && page.title],
    ["article:published_time", work?.date],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] != null);
}
