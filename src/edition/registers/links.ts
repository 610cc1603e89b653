/** Addresses that the editor's prose may name. */
import { isShared } from "../../shared/address.ts";
import { passageUrl } from "../../shared/passage-id.ts";
import { OPTIONAL_PAGES } from "../input/files.ts";
import { type EditionText, sentenceIdsOf } from "../text/text.ts";
import type { KnownIds } from "./resolve.ts";

/** Pages that every edition has. */
const PAGES = [
  "/",
  "/about/",
  "/areas/",
  "/changes/",
  "/check/",
  "/data/",
  "/figures/",
  "/glossary/",
  "/organisations/",
  "/parallels/",
  "/people/",
  "/search/",
  "/sources/",
  "/timeline/",
];

/** What the editor wrote beyond what every edition has: pages by name, and criteria, if any. */
export interface Written {
  readonly pages: { has(name: string): boolean };
  readonly criteria: { readonly length: number };
}

/** Addresses of these pages, and of those of the optional ones that the editor wrote. */
export const pagesWith = ({ pages, criteria }: Written): string[] => [
  ...PAGES,
  ...OPTIONAL_PAGES.flatMap((name) => (pages.has(name) ? `/${name}/` : [])),
  ...(criteria.length > 0 ? ["/about/criteria/"] : []),
];

/**
 * Whether an address from the root, such as `/texts/003/#p31`, leads to a page of the edition, a passage of it, or a file beside the pages.
 */
export function createAddressBook(texts: readonly EditionText[], known: KnownIds, written: Written): (url: string) => boolean {
  const pages = new Set([
    ...pagesWith(written),
    ...[...known.area].map((id) => `/areas/${id}/`),
    ...[...known.entity].map((id) => `/glossary/${id}/`),
    ...[...texts.map(({ id }) => id), ...known.unbuilt].flatMap((id) => [`/texts/${id}/`, `/texts/${id}/witness/`]),
  ]);
  const folders = new Set([...pages].filter((page) => page !== "/data/").map(folderOf)); // that of the data holds its files, too
  const anchors = new Set(
    texts.flatMap(({ passages, retired }) =>
      [...passages.flatMap((passage) => [passage.id, ...sentenceIdsOf(passage)]), ...retired.map(({ id }) => id)].map(passageUrl),
    ),
  );
  const built = new Set(texts.map(({ id }) => `/texts/${id}/`));
  return (url) => {
    const [, path, fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url)!;
    if (!pages.has(path!)) return isShared(path!) && !folders.has(folderOf(path!)) && /^[\w./-]+$/.test(path!);
    return !built.has(path!) || !/^p\d/.test(fragment ?? "") || anchors.has(`${path}#${fragment}`);
  };
}

/** `/texts/003/` → `texts`; of a file at the root its name */
const folderOf = (path: string): string | undefined => path.split("/")[1];
