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
  /** A step before the one that answers: what it answers is compressed as the request allows. */
  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
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
    options: { readonly targetFormat: "sfnt" | "woff2"; readonly noHinting: boolean; readonly keepFeatures: readonly string[] },
  ): Promise<Uint8Array>;
}

declare module "fontverter" {
  /** The font in another wrapping. */
  export function convert(font: Buffer, to: "woff2" | "truetype"): Promise<Uint8Array>;
}

declare module "opencc-js/dict/*" {
  /** Entries `from to`, with `|` between them. */
  const dictionary: string;
  export default dictionary;
}
