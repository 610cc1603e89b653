import type { Prose } from "../schemas/common.ts";
import type { Work } from "../shared/citing/cite.ts";
import type { PageContext } from "./page.ts";

/** What stands on the preview image of a page. */
export interface PreviewWords {
  readonly title: string;
  /** @example "專訪" */
  readonly label: string;
  readonly edition: string;
  /** @example "杜強、周小鈴　南方網　2021-04-23" */
  readonly origin: string;
}

const box = (style: Readonly<Record<string, string | number>>, ...children: readonly unknown[]) => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, children: children.length === 1 ? children[0] : children },
});

/** Whether Han characters stand in words: these stand apart, and letters of a word do not. */
const spaced = (words: string): boolean => /\p{Script=Han}/u.test(words);

/** The type of a title: the smaller, the longer it is. Letters take half of what a Han character does. */
function typeOf(title: string): { fontSize: number; lineHeight: number } {
  const { length } = [...title];
  if (spaced(title)) return { fontSize: length > 30 ? 58 : 66, lineHeight: 1.45 };
  return { fontSize: length > 90 ? 48 : length > 40 ? 54 : 66, lineHeight: 1.3 };
}

/** A sheet with a vermilion rule and seal: the tree that satori draws. */
export const toPreviewTree = ({ title, label, edition, origin }: PreviewWords) =>
  box(
    {
      boxSizing: "border-box",
      width: "100%",
      height: "100%",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: "72px 84px",
      background: "#fbf8f1",
      color: "#23201b",
      borderTop: "14px solid #a6321f",
      // Of the signs that Chinese and letters share, those that are as wide as letters.
      ...(spaced(edition) ? {} : { fontFeatureSettings: '"pwid"' }),
    },
    box(
      { justifyContent: "space-between", alignItems: "center", fontSize: 34 },
      box(spaced(edition) ? { letterSpacing: 6 } : {}, edition),
      box({ padding: "4px 14px", background: "#a6321f", color: "#fbf8f1", fontSize: 30, borderRadius: 4 }, label),
    ),
    box(typeOf(title), title),
    box({ fontSize: 28, color: "#6a6153" }, origin),
  );

/**
 * The preview of a text. On a page in another language it has the title of the translation, where there is one, and the names as that
 * language has them.
 */
export function toPreviewWords(
  page: Pick<PageContext, "t" | "list" | "when" | "edition" | "textLang">,
  work: Work,
  text: { readonly label: string; readonly title: string | undefined; readonly nameOf: (name: string) => string },
): PreviewWords {
  const isOwn = page.textLang === undefined;
  const origin = isOwn
    ? [work.authors.join("、"), work.publisher, work.date]
    : [page.list(work.authors.map(text.nameOf)), work.publisher && text.nameOf(work.publisher), work.date && page.when(work.date)];
  return {
    title: text.title ?? work.title,
    label: text.label,
    edition: page.edition,
    origin: origin.filter((part) => part !== null && part !== "").join(isOwn ? "　" : page.t("join.dot")),
  };
}

/** Pages that have a preview, besides those of texts and areas: what the words of the interface call them. */
const PAGES = { "/timeline/": "timeline", "/areas/": "areas", "/parallels/": "parallels", "/glossary/": "glossary" } as const;
export const PREVIEWED: readonly string[] = ["/", ...Object.keys(PAGES)];

/** The preview that shows the page at `path`; null where there is none. `/areas/few/` → `areas-few` */
export function previewName(path: string): string | null {
  if (!PREVIEWED.includes(path) && !/^\/(?:texts|areas)\/[^/]+\/$/.test(path)) return null;
  return path.replace(/^\/(?:texts\/)?|\/$/g, "").replaceAll("/", "-") || "home";
}

/** The preview of a page that is no text; `area`: of the area whose page it is. */
export function toPagePreviewWords(
  { path, edition, t, p }: PageContext,
  area: { readonly name: Prose; readonly summary: Prose } | undefined,
): PreviewWords {
  if (area !== undefined) return { title: p(area.name), label: t("nav.areas"), edition, origin: p(area.summary) };
  if (path === "/") return { title: t("home.lead.1"), label: t("home.seal"), edition, origin: t("home.lead.2") };
  const name = PAGES[path as keyof typeof PAGES];
  return { title: t(`${name}.about`), label: t(`nav.${name}`), edition, origin: "" };
}
