/** What changed, for programs that look for news. */
import type { APIRoute } from "astro";
import { MAIN_LANGUAGE } from "../../shared/languages.ts";
import { readVersions } from "../../site/content-fs.ts";
import { FEED_TYPE, toFeed } from "../../site/feed.ts";
import { pageOf } from "../../site/page-of.ts";

export const GET: APIRoute = () => {
  const page = pageOf(MAIN_LANGUAGE, "/changes/");
  const { titlePinyin, published } = page.imprint;
  return new Response(toFeed(readVersions().history, page, `${titlePinyin}, ${published}`), { headers: { "content-type": FEED_TYPE } });
};
