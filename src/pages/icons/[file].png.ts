/** The seal in the sizes that installing asks for: with its clear margin, and filled to the edge for devices that cut icons to shape. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { APIRoute } from "astro";
import { ICON_SIZES } from "../../edition/address.ts";

export const getStaticPaths = () =>
  ICON_SIZES.flatMap((size) => ["seal", "maskable"].map((shape) => ({ params: { file: `${shape}-${size}` }, props: { shape, size } })));

export const GET: APIRoute = ({ props }) => {
  const svg = readFileSync(path.resolve("public/icons/seal.svg"), "utf8");
  const background = props["shape"] === "maskable" ? /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(svg)![1]! : undefined;
  const image = new Resvg(svg, { background, fitTo: { mode: "width", value: props["size"] as number }, font: { loadSystemFonts: false } });
  return new Response(new Uint8Array(image.render().asPng()), { headers: { "content-type": "image/png" } });
};
