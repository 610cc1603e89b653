import type { APIRoute } from "astro";
import { ICON_SIZES } from "../../shared/address.ts";
import { drawIcon, type IconShape } from "../../site/icons-fs.ts";

const SHAPES: readonly IconShape[] = ["seal", "maskable"];

export const getStaticPaths = () =>
  SHAPES.flatMap((shape) => ICON_SIZES.map((size) => ({ params: { file: `${shape}-${size}` }, props: { shape, size } })));

export const GET: APIRoute = ({ props }) => {
  const { shape, size } = props as { shape: IconShape; size: number };
  return new Response(drawIcon(shape, size), { headers: { "content-type": "image/png" } });
};
