/** Addresses of the edition in whatever form they come: full, relative, encoded, of a copy on a disk or on another host. */
import { readAnchor } from "../anchor.ts";
import { parseLink } from "../selection-link.ts";
import type { CitedText, Missing, Reference, ReferenceCatalogue, Referred } from "./catalogue.ts";
import { hasPlace } from "./catalogue.ts";

/** What an address says that is kept. */
const KEPT = ["sel", "says", "v"];

/** What an address names; null where it is none of this edition. */
export function parseAddress(written: string, catalogue: ReferenceCatalogue): Referred | null {
  const [, path, search = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(decode(written.trim()))!;
  // A path without a host is one of the edition, whose names are ASCII.
  const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(path!) || /^[\w.~%/-]*$/.test(path!);
  if (!isAddress || !/[/#]/.test(path + hash)) return null;
  const names = segmentsOf(path!);
  const text = textAt(names, catalogue, path!);
  if (text !== null) return readPlace(text, search, hash);
  return readPage(names, hash, catalogue);
}

/** Whole addresses come encoded where they went through another address; of others the sign before the anchor may. */
function decode(written: string): string {
  const isWhole = /%(?:2F|23|3A)/i.test(written) && !written.includes("/");
  try {
    return isWhole ? decodeURIComponent(written) : written.replace(/%23(?=p\d|[a-z])/i, "#");
  } catch {
    return written;
  }
}

/** Folders of a path, decoded, without its file. */
function segmentsOf(path: string): string[] {
  const plain = path.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, "").replace(/(^|\/)index\.html$/i, "$1");
  return plain.split("/").flatMap((name) => {
    if (name === "" || name === "." || name === "..") return [];
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  });
}

function textAt(names: readonly string[], { texts }: ReferenceCatalogue, path: string): CitedText | null {
  const find = (id: string | undefined): CitedText | null => texts.find((one) => one.id === id) ?? null;
  if (names.at(-2) === "texts") return find(names.at(-1));
  // From one text to another, as a page of the edition has it: `../003/index.html#p31`
  return names.length === 1 && !path.startsWith("/") ? find(names[0]) : null;
}

function readPlace(text: CitedText, search: string, hash: string): Referred {
  const query = keptOf(search);
  const whole: Reference = { kind: "text", text: text.id, query };
  if (hash === "" || hash === "#") return { references: [whole], missing: [] };
  const selected = parseLink(search, "")?.end.passage;
  const until = selected === undefined ? /^#p?\d+(?:\.\d+)?[-–—~～〜至]p?(\d+)/iu.exec(hash)?.[1] : String(selected);
  const { state, id } = readAnchor(hash, (one) => /^p\d+(?:\.\d+)?$/.test(one) && hasPlace(text, one.slice(1)));
  if (state !== "absent" && id.startsWith("p")) {
    const [passage, sentence] = id.slice(1).split(".").map(Number);
    const last = until === undefined || Number(until) <= passage! || !hasPlace(text, until) ? null : Number(until);
    return {
      references: [{ kind: "passage", text: text.id, passage: passage!, sentence: sentence ?? null, until: last, query }],
      missing: [],
    };
  }
  const place = /^#p(\d+(?:\.\d+)?)/i.exec(hash)?.[1];
  const missing: Missing[] = place === undefined ? [] : [{ text: text.id, place }];
  return { references: missing.length === 0 ? [whole] : [], missing };
}

function keptOf(search: string): string {
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of KEPT) {
    const value = given.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
}

/** A page whose address is the end of the path; the more of it, the better. */
function readPage(names: readonly string[], hash: string, { pages }: ReferenceCatalogue): Referred | null {
  const anchor = hash.replace(/[^a-z\d-].*$/is, (rest, at: number) => (at === 0 ? rest : ""));
  const at = (url: string) => pages.find((page) => page.url === url);
  for (let from = 0; from < names.length; from++) {
    const url = `/${names.slice(from).join("/")}/`;
    const page = at(`${url}#${/^#([a-z\d-]+)/.exec(anchor)?.[1] ?? ""}`) ?? at(url);
    if (page !== undefined) return { references: [{ kind: "page", page }], missing: [] };
  }
  return null;
}
