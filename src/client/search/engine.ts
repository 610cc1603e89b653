/** Pagefind, fed from scripts, asked for phrases. */
import type { FindPhrase, Phrase } from "../../shared/search/query.ts";
import { toPhrase, toWordPhrase } from "../../shared/search/tokens.ts";
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
/** The same of single words, of which a query of few letters asks for many. */
const KEPT_WORDS = 5000;

/** What both indexes run. */
const PROGRAM = /^wasm\./;

export function openEngine(factory: PagefindFactory, loadFile: LoadFile): FindPhrase {
  const index = openIndex(factory, loadFile, "");
  /** For the beginning of a word Pagefind loads one file of its index; the words that begin so may fill several. */
  const loadWords = async (beginning: string): Promise<void> => {
    const firsts = (await loadFile("chunks.json")) as readonly string[];
    await Promise.all(firsts.filter((first) => first.startsWith(beginning)).map((first) => index.preload(first)));
  };
  const find = async (phrase: Phrase): Promise<readonly number[]> => {
    if (phrase.length === 1) await loadWords(toPhrase(phrase));
    return index.search(toPhrase(phrase));
  };
  return keepAnswers(find, (phrase) => phrase.join(""), KEPT);
}

/** The index of what is said in languages that part their words. Gives records that have these words one after another. */
export function openWords(factory: PagefindFactory, loadFile: LoadFile): (words: readonly string[]) => Promise<readonly number[]> {
  let index: OpenIndex | null = null; // most queries need none
  return keepAnswers(
    (words: readonly string[]) => {
      index ??= openIndex(factory, loadFile, "words/");
      return index.search(toWordPhrase(words));
    },
    (words) => words.join(" "),
    KEPT_WORDS,
  );
}

interface OpenIndex {
  preload(word: string): Promise<void>;
  /** Numbers of records, ascending. @throws if a file of the index cannot be loaded */
  search(query: string): Promise<readonly number[]>;
}

/** @param folder of the index, among the files. @example "words/" */
function openIndex(factory: PagefindFactory, loadFile: LoadFile, folder: string): OpenIndex {
  const failures: unknown[] = [];
  const fetch = async (address: string): Promise<Response> => {
    try {
      const name = address.replace(/^\//, "").replace(/\?.*$/, "");
      return toResponse(await loadFile(PROGRAM.test(name) ? name : folder + name));
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  const index = factory(fetch).createInstance({ basePath: "/", noWorker: true, metaCacheTag: "" });
  return {
    preload: (word) => index.preload(word),
    async search(query) {
      const before = failures.length;
      const { results } = await index.search(query);
      // Pagefind goes on without a file it could not get, and would answer too little.
      if (failures.length > before) throw failures.at(-1);
      return results.map(({ id }) => Number(id)).sort((a, b) => a - b);
    },
  };
}

/** Remembers the last answers; one that failed is asked for again. */
function keepAnswers<T, A>(ask: (asked: T) => Promise<A>, keyOf: (asked: T) => string, most: number): (asked: T) => Promise<A> {
  const kept = new Map<string, Promise<A>>();
  return (asked) => {
    const key = keyOf(asked);
    const answer = kept.get(key) ?? ask(asked);
    kept.delete(key);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return answer;
  };
}

/** Base64 as bytes, anything else as JSON. */
function toResponse(content: unknown): Response {
  if (typeof content !== "string") return new Response(JSON.stringify(content));
  return new Response(Uint8Array.from(atob(content), (char) => char.charCodeAt(0)));
}
