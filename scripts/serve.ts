/** Serves the built edition over http, compressed as servers do; any static server does the same. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";
import compression from "compression";
import sirv from "sirv";
import { readArguments } from "./arguments.ts";
import { PROJECT } from "./sources-fs.ts";

/** Serves a folder below `base` on a port (0: a free one); gives the server and the address of its root, ending in a slash. */
export async function serve(folder: string, port = 0, base = "/"): Promise<{ readonly server: Server; readonly url: string }> {
  const files = sirv(folder, { dev: true, etag: true });
  const compress = compression();
  const notFound = await readFile(path.join(folder, "404.html")).catch(() => "Not found");
  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    const missing = () => {
      response.statusCode = 404;
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(notFound);
    };
    if (!address.startsWith(base)) return missing();
    request.url = `/${address.slice(base.length)}`;
    compress(request, response, () => files(request, response, missing));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as { port: number };
  return { server, url: `http://localhost:${taken}${base}` };
}

if (import.meta.main) {
  const usage = "Usage: npm run preview, or npm run preview -- --port 4321";
  const port = readArguments({ options: { port: { type: "string", default: "4321" } } }, usage)?.values.port;
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || Number(port) > 65535)) {
    console.error(`「${port}」 is no port.\n\n${usage}`);
    process.exitCode = 1;
  } else if (port !== undefined) {
    const folder = path.join(PROJECT, "dist");
    const { url } = await serve(folder, Number(port)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      return serve(folder);
    });
    console.log(`The edition is served at ${url} (end with Ctrl+C).`);
  }
}
