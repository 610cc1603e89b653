/** Addresses of a page in other languages, as they stand in an attribute of it. */
import type { Language } from "../schemas/common.ts";

/** @example "zh-Hans=../zh-hans/index.html&en=../en/index.html" */
export const formatOthers = (others: readonly { readonly language: Language; readonly href: string }[]): string =>
  others.map(({ language, href }) => `${language}=${href}`).join("&");

/** The address for a language; undefined where the page is not in it. Addresses of pages hold no sign that a query would escape. */
export const otherIn = (others: string, language: string): string | undefined =>
  others
    .split("&")
    .find((one) => one.startsWith(`${language}=`))
    ?.slice(language.length + 1);
