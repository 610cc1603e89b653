/** How the annotated MDX is rendered. The build and the laws both ask this, so that neither reads the MDX otherwise. */
import { satteri } from "@astrojs/markdown-satteri";

/** Only what the preparation writes is read: paragraphs, components and character references. */
export const mdxOptions = {
  processor: satteri({ features: { gfm: false, frontmatter: false, smartPunctuation: false } }),
  gfm: false,
  smartypants: false,
  syntaxHighlight: false,
  optimize: false,
} as const;
