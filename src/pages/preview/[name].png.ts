import type { APIRoute } from "astro";
import { readIndex, readText } from "../../content-fs.ts";
import { toPreviewWords } from "../../edition/preview.ts";
import { renderPreview } from "../../preview-fs.ts";
import { SCRIPTS, type Script } from "../../schemas/common.ts";

export const getStaticPaths = () =>
  readIndex().texts.flatMap(({ id }) =>
    SCRIPTS.map((script) => ({ params: { name: `${id}.${script.toLowerCase()}` }, props: { id, script } })),
  );

export const GET: APIRoute<{ id: string; script: Script }> = async ({ props: { id, script } }) => {
  const { label } = readIndex().texts.find((text) => text.id === id)!;
  const words = toPreviewWords(readText(id).work[script], label[script]);
  return new Response(await renderPreview(words, script), { headers: { "content-type": "image/png" } });
};
