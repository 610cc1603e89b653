import { z } from "astro/zod";
import { SCRIPTS } from "./common.ts";

/** A file that was cut, and what tells whether it is still that. */
export const CutFile = z.strictObject({
  /** Stands for all that decided its bytes: a file whose `from` is asked for again need not be cut again. */
  from: z.string(),
  /** Named by its content. @example "zh-hant-base.507275c1.woff2" */
  file: z.string(),
  /** Of its bytes, in hexadecimal. */
  sha256: z.string(),
});
export type CutFile = z.infer<typeof CutFile>;

/** What `src/content/fonts/fonts.json` holds. */
export const FontManifest = z.strictObject({
  /** Stands for everything the folder was made from. */
  stamp: z.string(),
  /** The font that shows every character as □. */
  box: CutFile,
  files: z.array(
    CutFile.extend({
      /** The set of characters it holds. @example "text-003" */
      name: z.string(),
      script: z.enum(SCRIPTS),
      weight: z.union([z.literal(400), z.literal(600)]),
    }),
  ),
  /** The stylesheets that name them. */
  styles: z.array(CutFile.omit({ from: true })),
});
export type FontManifest = z.infer<typeof FontManifest>;
