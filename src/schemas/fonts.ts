import { z } from "astro/zod";
import { Script } from "./common.ts";

export const CutFile = z
  .strictObject({
    from: z.string().describe("Stands for all that decided its bytes: a file whose `from` is asked for again need not be cut again."),
    file: z.string().meta({ description: "Name of the file, after its content.", examples: ["zh-hant-base.507275c1.woff2"] }),
    sha256: z.string().describe("SHA-256 of its bytes, in small hexadecimal digits."),
  })
  .meta({ title: "Cut file", description: "A file that was cut, and what tells whether it is still that." });
export type CutFile = z.infer<typeof CutFile>;

export const FontManifest = z
  .strictObject({
    stamp: z.string().describe("Stands for everything the folder was made from."),
    box: CutFile.describe("The font that shows every character as □."),
    files: z
      .array(
        CutFile.extend({
          name: z.string().meta({ description: "The set of characters it holds.", examples: ["text-003"] }),
          script: Script,
          weight: z.union([z.literal(400), z.literal(600)]).describe("Weight of the strokes: 400 for text, 600 for what is bold."),
        }).describe("A font with the characters of one set, in one script and weight."),
      )
      .describe("The fonts, by set of characters."),
    styles: z.array(CutFile.omit({ from: true }).describe("A stylesheet.")).describe("The stylesheets that name the fonts."),
  })
  .meta({
    title: "Font manifest",
    description: "What `src/content/fonts/fonts.json` holds, under its seal: the fonts that were cut to the characters of the edition.",
  });
export type FontManifest = z.infer<typeof FontManifest>;
