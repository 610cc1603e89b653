import { type Prose, SCRIPTS, type Script } from "../schemas/common.ts";
import type { Imprint } from "../schemas/imprint.ts";
import type { WordKey } from "../schemas/interface.ts";
import { isShared, place, relativeTo } from "../shared/address.ts";
import { fill } from "../shared/fill.ts";
import { ownValue } from "../shared/keyed.ts";

/** What every component needs to know of the page it stands on. */
export interface PageContext {
  readonly script: Script;
  /** Address of the page from the root of the edition, without the script's folder. @example "/texts/003/" */
  readonly path: string;
  /** What the edition says of itself. */
  readonly imprint: Imprint;
  /** The title of the edition in the script of the page. */
  readonly edition: string;
  /** The word of the interface with this key, `{name}` replaced by `values.name`. @throws on an unknown key. */
  t(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** Prose in the script of the page. */
  p(prose: Prose): string;
  /** From an address of the edition to what this page links to: relative, ending in a file, so that it works from disk. */
  link(url: string): string;
  /** The full address on the site the edition is built for; null where none is set. */
  absolute(url: string): string | null;
  /** The full addresses of this page in both scripts; none where the site is not set. */
  readonly alternates: readonly { readonly script: Script; readonly href: string }[];
  /** The same page in the other script. */
  readonly other: { readonly script: Script; readonly href: string };
}

/** What of an edition every page shows. */
interface Common {
  readonly words: Readonly<Record<Script, Readonly<Record<string, string>>>>;
  readonly imprint: Imprint;
}

/** `site`: address of the edition's root, with its folder, ending in a slash. */
export function createPage(script: Script, path: string, { words, imprint }: Common, site: string | null = null): PageContext {
  const here = place(script, path);
  const other: Script = script === "zh-Hant" ? "zh-Hans" : "zh-Hant";
  return {
    script,
    path,
    imprint,
    edition: imprint.title[script],
    t(key, values = {}) {
      const word = ownValue(words[script], key);
      if (word === undefined) throw new Error(`interface.yaml has no word 「${key}」.`);
      return fill(word, values);
    },
    p: (prose) => prose[script],
    link: (url) => (url.startsWith(`${path}#`) ? url.slice(path.length) : relativeTo(here, isShared(url) ? url : place(script, url))),
    absolute: (url) => site && new URL((isShared(url) ? url : place(script, url)).slice(1), site).href,
    alternates: site === null ? [] : SCRIPTS.map((one) => ({ script: one, href: new URL(place(one, path).slice(1), site).href })),
    other: { script: other, href: relativeTo(here, place(other, path)) },
  };
}
