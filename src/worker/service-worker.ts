/// <reference lib="webworker" />
/**
 * The offline copy of one build. All of it is stored before the worker takes over, each file checked against the hash that
 * this build gave it: a reader has one build whole or none. A file of the copy is checked again whenever it is read.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { fileOf } from "./file-of.ts";
import type { News, Request as PageRequest } from "./messages.ts";

declare const self: ServiceWorkerGlobalScope;
/** Each file with the base64 of its SHA-256; and one hash of them all. Set by the build. */
declare const FILES: readonly (readonly [name: string, hash: string])[];
declare const BUILD: string;

/** Of each language, in its folder: the page that says that another is lost. */
const LOST = "damaged.html";

/** For a reader whose copy has lost even the page that says so: fixed, for nothing else can be relied on. */
const LAST_WORDS = "這一頁現在打不開，接上網路後請重新載入。\nThis page cannot be shown now; reload it when you are online.\n";

const copy = new PrecacheController({
  plugins: [
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        (await isWhole(cachedResponse, request.url)) ? cachedResponse : null,
    },
    { cacheDidUpdate: async ({ event }) => void (event.type === "fetch" && event.waitUntil(mend(event, true))) },
  ],
});
copy.addToCacheList(FILES.map(([url, hash]) => ({ url, revision: hash, integrity: `sha256-${hash}` })));

/**
 * The server has another build and ours has lost a file: nothing of ours is served any more, until the reader takes the
 * other. Kept beside the files, for a worker is stopped and started at any time; the next build clears it away.
 */
const ABANDONED = new URL(`?abandoned=${BUILD}`, self.registration.scope).href;
const openCopy = (): Promise<Cache> => caches.open(copy.strategy.cacheName);
let abandoned: Promise<boolean> = openCopy()
  .then((cache) => cache.match(ABANDONED))
  .then((mark) => mark !== undefined);
let mending = false;
/** What the next page that opens is told: a page that was mended while it loaded could not hear it yet. */
let untold: News | null = null;

self.addEventListener("install", (event) => void copy.install(event));
self.addEventListener("activate", (event) => {
  void copy.activate(event);
  event.waitUntil(self.clients.claim());
});
self.addEventListener("message", (event) => {
  const request = event.data as PageRequest;
  if (request === "accepted") event.waitUntil(self.skipWaiting());
  if (request !== "opened") return;
  if (untold !== null) event.source?.postMessage(untold);
  untold = null;
  event.waitUntil(mend(event, false));
});
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const found = fileOf(event.request.url, (url) => copy.getCacheKeyForURL(url) !== undefined);
  if (found === null) return;
  event.respondWith("file" in found ? answer(event, found.file) : Response.redirect(found.moved));
});

/** From the copy; what is lost or damaged there, from the network, if it is the same to the byte. @throws if it is not. */
function read(event: ExtendableEvent, url: string): Promise<Response> {
  const cacheKey = copy.getCacheKeyForURL(url)!;
  const params = { cacheKey, integrity: copy.getIntegrityForCacheKey(cacheKey) };
  return copy.strategy.handle({ event, request: new Request(url, { cache: "no-cache", credentials: "same-origin" }), params } as never);
}

async function answer(event: FetchEvent, url: string): Promise<Response> {
  if (await abandoned) return (await fetch(event.request).catch(() => null)) ?? failure(event);
  try {
    const response = await read(event, url);
    // A page may not be answered with what a host has redirected to.
    return response.redirected ? new Response(response.body, response) : response;
  } catch {
    return answerWithoutCopy(event);
  }
}

async function answerWithoutCopy(event: FetchEvent): Promise<Response> {
  const response = await fetch(event.request).catch(() => null);
  event.waitUntil(response?.ok === true ? abandon() : tell("incomplete"));
  return response ?? failure(event);
}

async function abandon(): Promise<void> {
  abandoned = Promise.resolve(true);
  await (await openCopy()).put(ABANDONED, new Response());
  await tell("outdated");
}

const failure = async ({ request }: FetchEvent): Promise<Response> =>
  request.mode === "navigate" ? damageNotice(request.url) : Response.error();

async function isWhole(response: Response | undefined, cacheKey: string): Promise<boolean> {
  if (response === undefined) return false;
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return copy.getIntegrityForCacheKey(cacheKey) === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** Fetches what the copy has lost. `begun`: a file has been mended already. */
async function mend(event: ExtendableEvent, begun: boolean): Promise<void> {
  if (mending || (await abandoned)) return;
  mending = true;
  try {
    const kept = new Set((await (await openCopy()).keys()).map((request) => request.url));
    const lost = [...copy.getURLsToCacheKeys()].filter(([, key]) => !kept.has(key));
    for (const [url] of lost) await read(event, url);
    if (begun || lost.length > 0) await tell("mended");
  } catch {
    await tell("incomplete");
  } finally {
    mending = false;
  }
}

async function tell(news: News): Promise<void> {
  untold = news;
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) client.postMessage(news);
}

/** The page of the copy that says so, in the language of the one that is lost. */
async function damageNotice(url: string): Promise<Response> {
  const { scope } = self.registration;
  const notices = FILES.map(([name]) => name).filter((name) => /^(?:[^/]+\/)?damaged\.html$/.test(name));
  const own = notices.find((name) => name !== LOST && url.startsWith(scope + name.slice(0, -LOST.length)));
  const key = copy.getCacheKeyForURL(scope + (own ?? LOST));
  const kept = key === undefined ? undefined : await (await openCopy()).match(key);
  const whole = key !== undefined && (await isWhole(kept, key)) ? kept : undefined;
  const type = whole === undefined ? "text/plain" : "text/html";
  return new Response(whole?.body ?? LAST_WORDS, { status: 503, headers: { "content-type": `${type}; charset=utf-8` } });
}
