import type { Edition } from "../edition/edition.ts";
import type { InScripts, Language, Prose, Script } from "../schemas/common.ts";
import type { Imprint } from "../schemas/imprint.ts";
import type { WordKey } from "../schemas/interface.ts";
import { isShared, place, relativeTo } from "../shared/address.ts";
import { fill } from "../shared/fill.ts";
import { ownValue } from "../shared/keyed.ts";
import { LANGUAGES, localeOf, searchTags, TRANSLATIONS } from "../shared/languages.ts";
import { numeral } from "./numeral.ts";
import { formatWhen } from "./when.ts";

/** What every component needs to know of the page it stands on. */
export interface PageContext {
  /** In which the edition speaks on the page. */
  readonly language: Language;
  /** In which the page shows the texts. */
  readonly script: Script;
  /** `lang` of an element that holds words of a text; undefined where the page is in no other language. */
  readonly textLang: Script | undefined;
  /** Address of the page from the root of the edition, without the language's folder. @example "/texts/003/" */
  readonly path: string;
  /** What the edition says of itself. */
  readonly imprint: Imprint;
  /** The title of the edition in the language of the page. */
  readonly edition: string;
  /** The word of the interface with this key, `{name}` replaced by `values.name`. @throws on an unknown key. */
  t(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** What the editor says, in the language of the page. @throws where it is not translated: a mistake that the build reports */
  p(prose: Prose): string;
  /** Words of a text, in the script of the page; the element that holds them has `textLang`. */
  q(words: InScripts): string;
  /** What the editor says, in the languages that stand beside that of the page: translations beside Chinese, Chinese beside a translation. */
  also(prose: Prose): readonly { readonly lang: Language; readonly words: string }[];
  /** A date in EDTF, as the language of the page says it. @example "2021年4月19日", "19 April 2021" */
  when(edtf: string): string;
  /** A count, as the language of the page writes it. @example "12,000" */
  number(count: number): string;
  /** The number of something in an order, up to 99. @example "十二", "12" */
  numeral(n: number): string;
  /**
   * Words one after another, with the sign of the page's language between, or of `language` where they are in another. Between elements
   * stands `t("join.list")`.
   */
  list(words: readonly string[], language?: Language): string;
  /** From an address of the edition to what this page links to: relative, ending in a file, so that it works from disk. */
  link(url: string): string;
  /** The full address on the site the edition is built for; null where none is set. */
  absolute(url: string): string | null;
  /** The full addresses of this page in every language, by the tags of `searchTags`; none where the site is not set. */
  readonly alternates: readonly { readonly tag: string; readonly href: string }[];
  /** The same page in every other language. */
  readonly others: readonly Counterpart[];
}

/** A page in some language. */
export interface Counterpart {
  readonly language: Language;
  readonly href: string;
}

/** What of an edition every page shows. */
type Common = Pick<Edition, "languages" | "words" | "imprint">;

/** `site`: address of the edition's root, with its folder, ending in a slash. */
export function createPage(
  language: Language,
  path: string,
  { languages, words, imprint }: Common,
  site: string | null = null,
): PageContext {
  const here = place(language, path);
  const { script } = LANGUAGES[language];
  const locale = localeOf(language);
  const t: PageContext["t"] = (key, values = {}) => {
    const word = ownValue(words[language], key);
    if (word === undefined) throw new Error(`interface.yaml has no word 「${key}」.`);
    return fill(word, values);
  };
  return {
    language,
    script,
    textLang: script === language ? undefined : script,
    path,
    imprint,
    edition: imprint.title[language],
    t,
    p(prose) {
      const said = prose[language];
      if (said === undefined) throw new Error(`「${prose[script]}」 is not said in ${language}.`);
      return said;
    },
    q: (quoted) => quoted[script],
    also: (prose) =>
      (script === language ? TRANSLATIONS : [script]).flatMap((lang) => (prose[lang] === undefined ? [] : { lang, words: prose[lang] })),
    when: (edtf) => formatWhen(edtf, t, locale),
    number: (count) => count.toLocaleString(locale),
    numeral: (n) => numeral(n, t("number.digits")),
    list: (some, of = language) => some.join(words[of]["join.list"]),
    link: (url) => (url.startsWith(`${path}#`) ? url.slice(path.length) : relativeTo(here, isShared(url) ? url : place(language, url))),
    absolute: (url) => site && new URL((isShared(url) ? url : place(language, url)).slice(1), site).href,
    alternates:
      site === null ? [] : searchTags(languages).map(([tag, one]) => ({ tag, href: new URL(place(one, path).slice(1), site).href })),
    others: languages.filter((one) => one !== language).map((one) => ({ language: one, href: relativeTo(here, place(one, path)) })),
  };
}
