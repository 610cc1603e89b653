/** Pagefind, fed from scripts, asked for phrases. */
import type { FindPhrase, Phrase } from "../../edition/search-query.ts";
import { toPhrase } from "../../edition/search-tokens.ts";
import type { LoadFile } from "./files.ts";

/** The part of Pagefind that is used. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): {
    search(query: string): Promise<{ results: readonly { id: string }[] }>;
  };
}
/** `pagefind.js` of `search-index/`: Pagefind with another `fetch`. */
export type PagefindFactory = (fetch: (address: string) => Promise<Response>) => Pagefind;

/** Answers kept, so that going back and deleting letters costs nothing. */
const KEPT = 100;

export function openEngine(factory: PagefindFactory, loadFile: LoadFile): FindPhrase {
  let failure: unknown = null;
  const fetch = async (address: string): Promise<Response> => {
    try {
      return toResponse(await loadFile(address.replace(/^\//, "").replace(/\?.*$/, "")));
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const pagefind = factory(fetch).createInstance({ basePath: "/", noWorker: true, metaCacheTag: "" });
  const kept = new Map<string, Promise<readonly number[]>>();

  const find = async (phrase: Phrase): Promise<readonly number[]> => {
    const { results } = await pagefind.search(toPhrase(phrase));
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

/** Base64 as bytes, anything else as JSON. */
function toResponse(content: unknown): Response {
  if (typeof content !== "string") return new Response(JSON.stringify(content));
  return new Response(Uint8Array.from(atob(content), (char) => char.charCodeAt(0)));
}
