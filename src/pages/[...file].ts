/** What is published beside the pages, wherever it lies. */
import type { APIRoute } from "astro";
import { listPublished, readPublished } from "../site/content-fs.ts";

export const getStaticPaths = () => listPublished().map(({ path, type }) => ({ params: { file: path }, props: { type } }));

export const GET: APIRoute<{ type: string }> = ({ params, props }) =>
  new Response(readPublished(params["file"]!), { headers: { "content-type": props.type } });
