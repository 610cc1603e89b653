declare module "edtf" {
  /** A parsed EDTF value; `min` and `max` are milliseconds since 1970, infinite where the interval is open, null where it is unknown. */
  export interface EdtfValue {
    readonly type: string;
    readonly min: number | null;
    readonly max: number | null;
  }
  /** Throws on a string that is not EDTF. */
  export default function edtf(text: string): EdtfValue;
}

declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  /** A step before the one that answers: what it answers is compressed as the request allows, where `filter` lets it. */
  const compression: {
    (options: { readonly filter: Filter }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    /** What decides by itself: text is compressed. */
    readonly filter: Filter;
  };
  export default compression;
}

declare module "send" {
  import type { Stats } from "node:fs";
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Sending {
    /** There is a file, and nothing was read of the request yet but its path. */
    on(event: "file", listener: (file: string, stat: Stats) => void): Sending;
    on(event: "headers", listener: (response: ServerResponse, file: string) => void): Sending;
    on(event: "directory", listener: () => void): Sending;
    on(event: "error", listener: (error: Error & { readonly status: number }) => void): Sending;
    pipe(response: ServerResponse): void;
  }
  /** Answers with the file at `path` (as in an address, not decoded) below `root`. */
  export default function send(
    request: IncomingMessage,
    path: string,
    options: { readonly root: string; readonly dotfiles: "ignore"; readonly cacheControl: boolean },
  ): Sending;
}

declare module "opencc-js/from/*" {
  const groups: readonly import("opencc-js/core").DictGroup[];
  export default groups;
}

declare module "opencc-js/to/*" {
  const groups: readonly import("opencc-js/core").DictGroup[];
  export default groups;
}

declare module "subset-font" {
  /** The font with the glyphs of `text` alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: "sfnt" | "woff2";
      readonly noHinting: boolean;
      readonly keepFeatures: readonly string[];
      /** Ids of the table `name` that are kept beside 0 to 6. */
      readonly preserveNameIds: readonly number[];
    },
  ): Promise<Uint8Array>;
}

declare module "fontverter" {
  /** The font in another wrapping. */
  export function convert(font: Buffer, to: "woff2" | "sfnt" | "truetype"): Promise<Uint8Array>;
}

declare module "opencc-js/dict/*" {
  /** Entries `from to`, with `|` between them. */
  const dictionary: string;
  export default dictionary;
}
