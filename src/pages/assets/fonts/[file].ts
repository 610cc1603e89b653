import type { APIRoute } from "astro";
import { fontFiles, readFont } from "../../../site/content-fs.ts";

export const getStaticPaths = () => fontFiles().map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => new Response(readFont(params.file!), { headers: { "content-type": "font/woff2" } });
