/** What a device needs to install the edition. All addresses are relative: the edition may lie in any folder of a host. */
import type { APIRoute } from "astro";
import { ICON_SIZES } from "../shared/address.ts";
import { MAIN_LANGUAGE } from "../shared/languages.ts";
import { readIndex } from "../site/content-fs.ts";

export const GET: APIRoute = () => {
  const { words, imprint } = readIndex();
  const png = (size: number, purpose: "any" | "maskable") => ({
    src: `./icons/${purpose === "any" ? "seal" : "maskable"}-${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    name: imprint.title[MAIN_LANGUAGE],
    short_name: words[MAIN_LANGUAGE]["site.short"],
    description: words[MAIN_LANGUAGE]["footer"],
    lang: MAIN_LANGUAGE,
    dir: "ltr",
    start_url: "./",
    scope: "./",
    display: "minimal-ui",
    background_color: "#fbf8f1",
    theme_color: "#fbf8f1",
    icons: [
      ...ICON_SIZES.map((size) => png(size, "any")),
      ...ICON_SIZES.map((size) => png(size, "maskable")),
      { src: "./icons/seal.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
  });
};
