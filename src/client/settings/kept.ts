/** What the browser keeps for the edition. Anyone may have written it, so it is read by what fits; the rest is forgotten. */

/** What is kept under a key, as far as it fits; "" for nothing. `fit`: what remains of a kept text; where it throws, nothing does. */
export function recall(key: string, fit: (kept: string) => string): string {
  let fitting = "";
  try {
    const kept = localStorage.getItem(key) ?? "";
    fitting = fit(kept);
    if (fitting === kept) return kept;
  } catch {
    // Forgotten.
  }
  keep(key, fitting);
  return fitting;
}

/** Keeps a text; "" forgets. Where the browser keeps nothing, what was chosen holds for this page. */
export function keep(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The next page asks again.
  }
}
