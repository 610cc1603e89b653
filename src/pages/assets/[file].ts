import type { APIRoute } from "astro";
import { allAssets } from "../../site/assets-fs.ts";

export const getStaticPaths = () => allAssets().map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = ({ params }) => {
  const found = allAssets().find(({ name }) => name === params.file);
  const type = params.file?.endsWith(".css") ? "text/css" : "text/javascript";
  return found
    ? new Response(found.content, { headers: { "content-type": `${type}; charset=utf-8` } })
    : new Response(null, { status: 404 });
};
