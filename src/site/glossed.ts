/**
 * An English sentence without the Chinese words that it quotes before their meaning, for where no language can be told: attributes, and
 * what machines read. `it gives 「來源」 (“source”)` → it gives “source”
 */
export const glossed = (words: string): string => words.replace(/「[^「」]*」 \(([“‘][^()]*[”’])\)/g, "$1");
