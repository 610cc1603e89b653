/** Addresses that the editor's prose may name. */

import { isShared } from "./page.ts";
import type { KnownIds } from "./resolve.ts";
import type { EditionText } from "./text.ts";

/** Pages that every edition has. */
export const PAGES = [
  "/",
  "/about/",
  "/areas/",
  "/figures/",
  "/glossary/",
  "/organisations/",
  "/parallels/",
  "/people/",
  "/search/",
  "/timeline/",
];

/** Whether an address from the root, such as `/texts/003/#p31`, leads to a page of the edition, a passage of it, or a file beside the pages. */
export function createAddressBook(texts: readonly EditionText[], known: KnownIds): (url: string) => boolean {
  const pages = new Set([
    ...PAGES,
    ...[...known.area].map((id) => `/areas/${id}/`),
    ...[...known.entity].map((id) => `/glossary/${id}/`),
    ...[...texts.map(({ id }) => id), ...known.unbuilt].flatMap((id) => [`/texts/${id}/`, `/texts/${id}/witness/`]),
  ]);
  const passages = new Map(
    texts.flatMap(({ id: text, passages, retired }) => [
      ...passages.map(({ id, sentences }) => [anchorOf(text, id), sentences.length] as const),
      ...retired.map(({ id }) => [anchorOf(text, id), 0] as const),
    ]),
  );
  const built = new Set(texts.map(({ id }) => `/texts/${id}/`));
  return (url) => {
    const [, path, fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url)!;
    if (!pages.has(path!)) return isShared(path!) && /^[\w./-]+$/.test(path!);
    const [, passage, sentence] = /^(p\d+)(?:\.(\d+))?$/.exec(fragment ?? "") ?? [];
    if (passage === undefined || !built.has(path!)) return true;
    const sentences = passages.get(`${path}#${passage}`);
    return sentences !== undefined && (sentence === undefined || (Number(sentence) >= 1 && Number(sentence) <= sentences));
  };
}

/** `"003:31"` → `/texts/003/#p31` */
const anchorOf = (text: string, passage: string): string => `/texts/${text}/#p${passage.split(":")[1]}`;
