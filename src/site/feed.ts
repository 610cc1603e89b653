/** What changed, for programs that look for news: Atom (RFC 4287), an entry for every release. */
import { isInChinese } from "../edition/published/changes.ts";
import type { History, Version } from "../edition/published/history.ts";
import { versionAnchor } from "../output/pages/changes.ts";
import { toWordKey } from "../schemas/interface.ts";
import { FEED_URL, relativeTo } from "../shared/address.ts";
import { checkOf } from "../shared/check.ts";
import { licenceName } from "../shared/licences.ts";
import type { PageContext } from "./page.ts";

/** Media type of the feed. */
export const FEED_TYPE = "application/atom+xml; charset=utf-8";

/**
 * The feed of an edition, in the language of the page of changes that it belongs to. Addresses are those of the site where it
 * is known, and relative to the feed where it is not.
 * @param name by what the edition is told from all others; the same for every build
 */
export function toFeed({ versions }: Pick<History, "versions">, page: PageContext, name: string): string {
  const { t, p, imprint, edition } = page;
  const address = (url: string) => page.absolute(url) ?? relativeTo(FEED_URL, url);
  const released = versions.filter((one): one is Version & { readonly version: string } => one.version !== null);
  const entries = released.map((one) =>
    element("entry", [
      element("title", `${edition} ${t("changes.version", { version: one.version })}`),
      element("id", toUrn(`${name} ${one.version}`)),
      element("updated", instant(one.date)),
      empty("link", { rel: "alternate", type: "text/html", href: address(`/changes/#${versionAnchor(one.version)}`) }),
      element("content", toText(one, page), { type: "text" }),
    ]),
  );
  const feed = element(
    "feed",
    [
      element("title", `${edition}：${t("changes.title")}`),
      element("id", toUrn(name)),
      element("updated", instant(released[0]?.date ?? imprint.date)),
      element("author", [element("name", p(imprint.responsible.name))]),
      element("rights", licenceName(imprint.licence)),
      empty("link", { rel: "self", type: "application/atom+xml", href: address(FEED_URL) }),
      empty("link", { rel: "alternate", type: "text/html", href: address("/changes/") }),
      ...entries,
    ],
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": page.language },
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.xml}\n`;
}

/** What a version brings, and each of its changes with its reason, a line each. */
function toText({ summary, counts, changes }: Version, { t, p }: PageContext): string {
  const lines = changes.filter(isInChinese).map((change) => {
    const what = `${t(`changes.list.${change.of}`)}　${t(toWordKey(`changes.${change.what}`))}　${change.title === null ? change.id : p(change.title)}`;
    return change.reason === null ? what : `${what}　${t("retired.reason")}${p(change.reason)}`;
  });
  return [...(summary === null ? [] : [p(summary)]), t("changes.counts", counts), ...lines].join("\n");
}

/** A day has no time; the beginning of it, in UTC. */
const instant = (day: string): string => `${day}T00:00:00Z`;

/** A name of the edition's own making that no host gives: the same each time it is made of the same words (a UUID of version 8, RFC 9562). */
export function toUrn(name: string): string {
  const digits = [0, 1, 2, 3]
    .map((part) =>
      Number.parseInt(checkOf(`${part} ${name}`), 36)
        .toString(16)
        .padStart(8, "0"),
    )
    .join("");
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(digits)!;
  const variant = "89ab"[Number.parseInt(digits[16]!, 16) % 4]!;
  return `urn:uuid:${a}-${b}-8${c}-${variant}${d}-${e}`;
}

interface Xml {
  readonly xml: string;
}

const toXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const attributesOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${toXml(value)}"`)
    .join("");
const empty = (name: string, attributes: Readonly<Record<string, string>>): Xml => ({ xml: `<${name}${attributesOf(attributes)}/>` });
const element = (name: string, content: string | readonly Xml[], attributes: Readonly<Record<string, string>> = {}): Xml => {
  const inside = typeof content === "string" ? toXml(content) : `\n${content.map(({ xml }) => xml).join("\n")}\n`;
  return { xml: `<${name}${attributesOf(attributes)}>${inside}</${name}>` };
};
