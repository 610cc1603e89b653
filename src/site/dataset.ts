/** The open data as a data set of schema.org, for search engines and catalogues. */
import { licenceUrl } from "../shared/licences.ts";
import type { PageContext } from "./page.ts";

/** A file of it. */
export interface Distribution {
  readonly name: string;
  /** From the root of the edition. */
  readonly url: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** Null where it stands for several files, which are no distribution. */
  readonly sha256: string | null;
  readonly licence: "data" | "seed" | "work" | "program";
}

/** Addresses are full where the site is known, and relative to the page elsewhere. */
export function toDataset(page: PageContext, files: readonly Distribution[]): object {
  const { t, p, link, absolute, imprint } = page;
  const work = licenceUrl(imprint.licence);
  const licences = { data: work, work, program: licenceUrl("MIT"), seed: undefined } as const;
  const persons = imprint.people.map(({ name }) => ({ "@type": "Person", name: p(name) }));
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: `${page.edition}${t("join.gap")}${t("nav.data")}`,
    description: t("data.lead"),
    inLanguage: ["zh-Hant", "zh-Hans"],
    url: absolute(page.path) ?? undefined,
    version: imprint.version,
    datePublished: imprint.published,
    dateModified: imprint.date,
    creator: [{ "@type": "Organization", name: p(imprint.responsible.name) }, ...persons],
    license: work,
    copyrightNotice: t("data.notice"),
    isAccessibleForFree: true,
    isPartOf: { "@type": "Book", name: page.edition },
    distribution: files.flatMap(({ name, url, type, bytes, sha256, licence }) =>
      sha256 === null
        ? []
        : {
            "@type": "DataDownload",
            name,
            contentUrl: absolute(url) ?? link(url),
            encodingFormat: type.split(";")[0],
            contentSize: `${bytes} B`,
            sha256,
            license: licences[licence],
            copyrightNotice: licence === "data" || licence === "seed" ? t("data.notice") : undefined,
          },
    ),
  };
}
