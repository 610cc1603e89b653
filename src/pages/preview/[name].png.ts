import type { APIRoute } from "astro";
import { readIndex, readText } from "../../content-fs.ts";
import { PREVIEWED, previewName, toPagePreviewWords, toPreviewWords } from "../../edition/preview.ts";
import { pageOf } from "../../page-of.ts";
import { renderPreview } from "../../preview-fs.ts";
import { SCRIPTS, type Script } from "../../schemas/common.ts";

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
