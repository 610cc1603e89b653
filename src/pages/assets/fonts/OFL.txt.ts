import type { APIRoute } from "astro";
import { readFontLicence } from "../../../site/licences-fs.ts";

export const GET: APIRoute = () => new Response(readFontLicence(), { headers: { "content-type": "text/plain; charset=utf-8" } });
