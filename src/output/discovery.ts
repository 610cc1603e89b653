/** What tells robots and browsers that the edition is there. All of it needs full addresses, so it is made where they are known. */
import type { Edition } from "../edition/edition.ts";
import type { Language } from "../schemas/common.ts";
import { openSearchPath, place } from "../shared/address.ts";
import { LANGUAGE_TAGS, searchTags } from "../shared/languages.ts";
import { element, toXml } from "./xml.ts";

export const SITEMAP = "sitemap.xml";

/** `/texts/003/` on the site, in one language. @param site the root's address, ending in a slash */
const fullAddress = (site: string, path: string): string => new URL(path.slice(1), site).href;

/**
 * Every page in every language, each with its counterparts. Nothing is told of when a page was changed: the edition does not know.
 * @param pages addresses from the root without the language's folder. @example ["/", "/texts/003/"]
 */
export function toSitemap(pages: readonly string[], languages: readonly Language[], site: string): string {
  const urls = pages.flatMap((path) => {
    const alternates = searchTags(languages).map(([tag, language]) =>
      element("xhtml:link", { rel: "alternate", hreflang: tag, href: fullAddress(site, place(language, path)) }),
    );
    return languages.map((language) => element("url", {}, element("loc", {}, fullAddress(site, place(language, path))), ...alternates));
  });
  const spaces = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml" };
  return toXml(element("urlset", spaces, ...urls));
}

/** Built pages by their files → addresses without the language's folder, sorted, each once. `zh-hans/about/index.html` → `/about/` */
export function pagesOf(files: readonly string[]): string[] {
  const addresses = files.filter((file) => /(?:^|\/)index\.html$/.test(file)).map((file) => `/${file.replace(/index\.html$/, "")}`);
  const folders = LANGUAGE_TAGS.map((language) => place(language, "/")).filter((folder) => folder !== "/");
  return addresses.filter((address) => !folders.some((folder) => address.startsWith(folder))).sort();
}

/** `robots.txt` with the address of the sitemap behind what it said. */
export const withSitemap = (robots: string, site: string): string =>
  `${robots.trimEnd()}\n\nSitemap: ${fullAddress(site, `/${SITEMAP}`)}\n`;

/** What a browser needs to search the edition from its own address line, in one language. */
export function toOpenSearch(language: Language, { imprint, words }: Pick<Edition, "imprint" | "words">, site: string): string {
  const search = `${fullAddress(site, place(language, "/search/"))}?q={searchTerms}`;
  return toXml(
    element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      element("ShortName", {}, imprint.title[language]),
      element("Description", {}, words[language]["search.about"]!),
      element("InputEncoding", {}, "UTF-8"),
      element("Language", {}, language),
      element("Image", { width: "16", height: "16", type: "image/svg+xml" }, fullAddress(site, "/icons/seal.svg")),
      element("Url", { type: "text/html", method: "get", template: search }),
      element("Url", { type: "application/opensearchdescription+xml", rel: "self", template: fullAddress(site, openSearchPath(language)) }),
    ),
  );
}
