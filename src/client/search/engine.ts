/** Pagefind, fed from scripts, asked for phrases. */
import { type FindPhrase, type Phrase } from "../../edition/search-query.ts";
import { toPhrase } from "../../edition/search-tokens.ts";
import type { LoadFile } from "./files.ts";

/** The part of Pagefind that is used. */
interface Pagefind {
  createInstance(options: Options & { readonly basePath: string }): Index;
}
interface Options {
  readonly noWorker: boolean;
  readonly metaCacheTag: string;
}
interface Index {
  mergeIndex(path: string, options: Options): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}
/** `pagefind.js` of `search-index/`: Pagefind with another `fetch`. */
export type PagefindFactory = (fetch: (address: string) => Promise<Response>) => Pagefind;

/** Answers kept, so that going back and deleting letters costs nothing. */
const KEPT = 100;

/** @param shards number of indexes, each with its share of the records, in order */
export function openEngine(factory: PagefindFactory, loadFile: LoadFile, shards: number): FindPhrase {
  let failure: unknown = null;
  const fetch = async (address: string): Promise<Response> => {
    try {
      return toResponse(await loadFile(nameOf(address)));
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const options = { noWorker: true, metaCacheTag: "" };
  const index = factory(fetch).createInstance({ ...options, basePath: "/0/" });
  const others = Array.from({ length: shards - 1 }, (_, i) => index.mergeIndex(`/${i + 1}/`, options));
  const ready = Promise.all(others);
  ready.catch(() => {}); // told where a query waits for it
  const kept = new Map<string, Promise<readonly number[]>>();

  const find = async (phrase: Phrase): Promise<readonly number[]> => {
    await ready;
    const { results } = await index.search(toPhrase(phrase));
    if (failure !== null) {
      // Pagefind goes on without a file it could not get, and would answer too little.
      const error = failure;
      failure = null;
      throw error;
    }
    return results.map(({ id }) => Number(id)).sort((a, b) => a - b);
  };
  return (phrase) => {
    const key = phrase.join("");
    const answer = kept.get(key) ?? find(phrase);
    kept.delete(key);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return answer;
  };
}

/** `/3/wasm.unknown.pagefind?ts=` → `wasm.unknown.pagefind`, which all indexes share; `/3/index/x.pf_index` → `3/index/x.pf_index` */
const nameOf = (address: string): string => address.replace(/\?.*$/, "").replace(/^\/(?:\d+\/(?=wasm))?/, "");

/** Base64 as bytes, anything else as JSON. */
function toResponse(content: unknown): Response {
  if (typeof content !== "string") return new Response(JSON.stringify(content));
  return new Response(Uint8Array.from(atob(content), (char) => char.charCodeAt(0)));
}
