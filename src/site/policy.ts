/** The Content-Security-Policy of a page, from what the page needs. */
export interface PageNeeds {
  /** Files of the edition: stylesheets, scripts, fonts, icons, the service worker. Without them a page stands alone. */
  readonly files?: boolean;
  /** WebAssembly, which the search engine is. */
  readonly wasm?: boolean;
  /** A style within the page, by its hash. @example "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" */
  readonly style?: string | undefined;
}

/** What is not named is refused; no page asks another host, sends a form to one, or is told where its links begin. */
export function toPolicy({ files = false, wasm = false, style }: PageNeeds): string {
  const own = files ? ["'self'"] : [];
  const directives: readonly (readonly [name: string, sources: readonly string[]])[] = [
    ["script-src", wasm ? [...own, "'wasm-unsafe-eval'"] : own],
    ["style-src", style === undefined ? own : [...own, `'${style}'`]],
    ["img-src", own],
    ["font-src", own],
    // Pages fetch nothing; what looks after a page in its name (whether robots.txt can be read) asks its own host alone.
    ["connect-src", own],
    ["manifest-src", own],
    ["worker-src", own],
  ];
  return [
    "default-src 'none'",
    ...directives.filter(([, sources]) => sources.length > 0).map(([name, sources]) => `${name} ${sources.join(" ")}`),
    "base-uri 'none'",
    `form-action ${files ? "'self'" : "'none'"}`,
  ].join("; ");
}
