/** The seal in the sizes that installing asks for, drawn from the one drawing of it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** `seal` keeps its clear margin; `maskable` fills the square, for devices that cut icons to a shape of their own. */
export type IconShape = "seal" | "maskable";

/** A PNG of the seal. @param size its side in pixels */
export function drawIcon(shape: IconShape, size: number): Uint8Array<ArrayBuffer> {
  const svg = readFileSync(path.resolve("public/icons/seal.svg"), "utf8");
  const background = shape === "maskable" ? /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(svg)![1]! : undefined;
  const image = new Resvg(svg, { background, fitTo: { mode: "width", value: size }, font: { loadSystemFonts: false } });
  return new Uint8Array(image.render().asPng());
}
