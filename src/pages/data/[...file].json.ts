import type { APIRoute } from "astro";
import { readData } from "../../content-fs.ts";
import { DATA_NAMES } from "../../edition/export.ts";

export const getStaticPaths = () => DATA_NAMES.flatMap((name) => [{ params: { file: name } }, { params: { file: `schema/${name}` } }]);

export const GET: APIRoute = ({ params }) =>
  new Response(readData(`${params.file}.json`), { headers: { "content-type": "application/json; charset=utf-8" } });
