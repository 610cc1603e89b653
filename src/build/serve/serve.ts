/** Serves the built edition over http as hosts do: GET and HEAD, ranges, compression, and the headers of its `_headers`. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import path from "node:path";
import compression from "compression";
import type { Sending } from "send";
import send from "send";
import { formatProblem } from "../../edition/kernel/problem.ts";
import { type HeaderRule, headersFor, parseHeaderRules } from "./header-rules.ts";

/** What hosts give where no rule says otherwise: a page may be stored, and is asked for anew each time. */
const DEFAULTS = { "cache-control": "public, max-age=0, must-revalidate" };

/** Types of text that are not known to be UTF-8, or not known at all, by their names alone. */
const TYPES: Readonly<Record<string, string>> = {
  ".bib": "application/x-bibtex; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

interface Site {
  readonly folder: string;
  /** The page for what is not there. */
  readonly notFound: string;
  readonly rules: readonly HeaderRule[];
}

async function readSite(folder: string): Promise<Site> {
  const [notFound, rules] = await Promise.all([
    readFile(path.join(folder, "404.html"), "utf8").catch(() => "Not found"),
    readFile(path.join(folder, "_headers"), "utf8").catch(() => ""),
  ]);
  const { value, problems } = parseHeaderRules(rules, path.join(path.basename(folder), "_headers"));
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  return { folder, notFound, rules: value };
}

/** A part of a file is a part of its bytes: compressed, it would be none. */
const compress = compression({
  filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
});

/**
 * Serves a folder below `base` on a port (0: a free one); gives the server and the address of its root, ending in a slash.
 * @throws where a line of `_headers` is one that no host reads
 */
export async function serve(folder: string, port = 0, base = "/"): Promise<{ readonly server: Server; readonly url: string }> {
  const site = await readSite(folder);
  const server = createServer((request, response) => compress(request, response, () => answer(site, base, request, response)));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as { port: number };
  return { server, url: `http://localhost:${taken}${base}` };
}

function answer(site: Site, base: string, request: IncomingMessage, response: ServerResponse): void {
  // As it was asked for, not decoded; with the host before it where a proxy asks.
  const [, place = "", query = ""] = /^(?:https?:\/\/[^/?]*)?([^?]*)(.*)$/s.exec(request.url!)!;
  const inside = place.startsWith(base) ? place.slice(base.length - 1) : null;
  for (const [name, value] of headersFor(site.rules, inside ?? place, DEFAULTS)) response.setHeader(name, value);
  const refuse = (status: number) => respond(response, status, status === 404 ? site.notFound : null);
  const move = () => {
    // Two slashes at the beginning, or a backslash, would be another host.
    response.setHeader("location", `${place.replace(/^[/\\]+/, "/")}/${query}`);
    respond(response, 301);
  };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    refuse(405);
  } else if (`${place}/` === base) {
    move();
  } else if (inside === null) {
    refuse(404);
  } else {
    sendFile(site.folder, inside, request, response)
      .on("directory", move)
      .on("error", ({ status }) => refuse(status))
      .pipe(response);
  }
}

/** Prepares the answer with a file; `place` as in an address below the folder. */
function sendFile(folder: string, place: string, request: IncomingMessage, response: ServerResponse): Sending {
  // A range is of GET alone, and a weak tag does not prove that the bytes are the same (RFC 9110, 14.2 and 13.1.5).
  if (request.method === "HEAD" || /^W\//.test(String(request.headers["if-range"]))) delete request.headers.range;
  return send(request, place, { root: folder, dotfiles: "ignore", cacheControl: false })
    .on("file", (_, { size }) => {
      // The last bytes, more of them than there are: the whole (14.1.2). The library finds none.
      const last = /^bytes=-(\d+)$/.exec(request.headers.range ?? "")?.[1];
      if (size > 0 && Number(last) > size) request.headers.range = "bytes=0-";
    })
    .on("headers", (_, file) => {
      const type = TYPES[path.extname(file)];
      // A rule of `_headers` knows the file by its address.
      if (type !== undefined && !response.hasHeader("content-type")) response.setHeader("content-type", type);
    });
}

/** Answers with a page, or with the status in words. */
function respond(response: ServerResponse, status: number, page: string | null = null): void {
  if (response.headersSent) {
    response.destroy(); // the file broke off while it was sent
    return;
  }
  const content = page ?? `${status} ${STATUS_CODES[status]}\n`;
  response.statusCode = status;
  response.setHeader("content-type", `text/${page === null ? "plain" : "html"}; charset=utf-8`);
  response.setHeader("content-length", Buffer.byteLength(content));
  for (const name of ["etag", "last-modified", "accept-ranges"]) response.removeHeader(name);
  response.end(content);
}
