import type { Prose } from "../schemas/common.ts";
import type { Work } from "../shared/cite.ts";
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
    },
    box(
      { justifyContent: "space-between", alignItems: "center", fontSize: 34 },
      box({ letterSpacing: 6 }, edition),
      box({ padding: "4px 14px", background: "#a6321f", color: "#fbf8f1", fontSize: 30, borderRadius: 4 }, label),
    ),
    box({ fontSize: [...title].length > 30 ? 58 : 66, lineHeight: 1.45 }, title),
    box({ fontSize: 28, color: "#6a6153" }, origin),
  );

export const toPreviewWords = (work: Work, label: string): PreviewWords => ({
  title: work.title,
  label,
  edition: work.edition.title,
  origin: [work.authors.join("、"), work.publisher, work.date].filter((part) => part !== null && part !== "").join("　"),
});

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
