/** Files that come as classic scripts, because pages on file:// may not fetch. */
import { checkOf } from "../../shared/check.ts";

declare global {
  /** Called by each of the scripts. */
  var editionFile: ((name: string, content: unknown, check: string) => void) | undefined;
}

/** Loads a script; resolves when it has run. */
export type LoadScript = (name: string) => Promise<void>;
/** The content of a file by its name. @throws when it cannot be loaded or is damaged; the next call tries again. */
export type LoadFile = (name: string) => Promise<unknown>;

/** @param base address of the folder, from the page. @example "../search-index/" */
export function scriptLoader(base: string): LoadScript {
  return (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = base + name;
      script.onload = () => resolve(script.remove());
      script.onerror = () => {
        script.remove();
        reject(new Error(`${script.src} cannot be loaded.`));
      };
      document.head.append(script);
    });
}

export function fileLoader(loadScript: LoadScript): LoadFile {
  const contents = new Map<string, unknown>();
  const pending = new Map<string, Promise<unknown>>();
  const others = globalThis.editionFile;
  globalThis.editionFile = (name, content, check) => {
    others?.(name, content, check);
    if (checkOf(JSON.stringify(content)) === check) contents.set(name, content);
  };
  const load: LoadFile = async (name) => {
    await loadScript(`${name}.js`);
    if (!contents.has(name)) throw new Error(`${name}.js brings no ${name}, or a damaged one.`);
    return contents.get(name);
  };
  return (name) => {
    const promise = pending.get(name) ?? load(name);
    pending.set(name, promise);
    promise.catch(() => pending.delete(name));
    return promise;
  };
}
