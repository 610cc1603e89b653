// @ts-check
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import edition from "./src/build/integration.ts";
import { mdxOptions } from "./src/build/mdx-processor.ts";

export default defineConfig({
  output: "static",
  // Where the edition will be served, with its folder; previews and canonical addresses need it, nothing else does.
  site: process.env.EDITION_URL ? process.env.EDITION_URL.replace(/\/*$/, "/") : undefined,
  // Every page is the index.html of a folder, but for those that a host or the service worker shows in the place of others.
  build: { format: "preserve", inlineStylesheets: "never" },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [edition(), mdx(mdxOptions)],
  vite: {
    // Astro marks MDX modules with a directive of its own, which the bundler need not know.
    build: { rolldownOptions: { onwarn: (warning, warn) => warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning) } },
  },
});
