import type { APIRoute } from "astro";
import { SCRIPTS, type Script } from "../../schemas/common.ts";
import { readIndex, readText } from "../../site/content-fs.ts";
import { pageOf } from "../../site/page-of.ts";
import { PREVIEWED, previewName, toPagePreviewWords, toPreviewWords } from "../../site/preview.ts";
import { renderPreview } from "../../site/preview-fs.ts";

export const getStaticPaths = () => {
  const { texts, areas } = readIndex();
  const paths = [...texts.map(({ id }) => `/texts/${id}/`), ...PREVIEWED, ...areas.map(({ id }) => `/areas/${id}/`)];
  return paths.flatMap((path) =>
    SCRIPTS.map((script) => ({ params: { name: `${previewName(path)}.${script.toLowerCase()}` }, props: { path, script } })),
  );
};

function wordsOf(path: string, script: Script) {
  const { texts, areas } = readIndex();
  const text = texts.find(({ id }) => path === `/texts/${id}/`);
  if (text !== undefined) return toPreviewWords(readText(text.id).work[script], text.label[script]);
  return toPagePreviewWords(
    pageOf(script, path),
    areas.find(({ id }) => path === `/areas/${id}/`),
  );
}

export const GET: APIRoute<{ path: string; script: Script }> = async ({ props: { path, script } }) =>
  new Response(await renderPreview(wordsOf(path, script), script), { headers: { "content-type": "image/png" } });
