import type { APIRoute } from "astro";
import { DATA_NAMES } from "../../output/data.ts";
import { readData } from "../../site/content-fs.ts";

export const getStaticPaths = () => DATA_NAMES.flatMap((name) => [{ params: { file: name } }, { params: { file: `schema/${name}` } }]);

export const GET: APIRoute = ({ params }) =>
  new Response(readData(`${params.file}.json`), { headers: { "content-type": "application/json; charset=utf-8" } });
