/** Pagefind, fed from scripts, asked for phrases. */
import type { FindPhrase, Phrase } from "../../shared/search/query.ts";
import { toPhrase } from "../../shared/search/tokens.ts";
import type { LoadFile } from "./files.ts";

/** The part of Pagefind that is used. */
interface Pagefind {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean; readonly metaCacheTag: string }): Index;
}
interface Index {
  preload(word: string): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
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
  const index = factory(fetch).createInstance({ basePath: "/", noWorker: true, metaCacheTag: "" });
  const kept = new Map<string, Promise<readonly number[]>>();

  /** For the beginning of a word Pagefind loads one file of its index; the words that begin so may fill several. */
  const loadWords = async (beginning: string): Promise<void> => {
    const firsts = (await loadFile("chunks.json")) as readonly string[];
    await Promise.all(firsts.filter((first) => first.startsWith(beginning)).map((first) => index.preload(first)));
  };
  const find = async (phrase: Phrase): Promise<readonly number[]> => {
    if (phrase.length === 1) await loadWords(toPhrase(phrase));
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

/** Base64 as bytes, anything else as JSON. */
function toResponse(content: unknown): Response {
  if (typeof content !== "string") return new Response(JSON.stringify(content));
  return new Response(Uint8Array.from(atob(content), (char) => char.charCodeAt(0)));
}
