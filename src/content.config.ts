import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

/** The annotated MDX that the preparation writes, one file per text and script. */
export const collections = {
  texts: defineCollection({
    loader: glob({
      base: "./src/content/texts",
      pattern: "*.mdx",
      retainBody: false,
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
    }),
  }),
};
