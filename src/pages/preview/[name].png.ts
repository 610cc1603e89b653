import type { APIRoute } from "astro";
import { joinedIn } from "../../components/translation/rendered.ts";
import type { Language } from "../../schemas/common.ts";
import { inFileName, LANGUAGES } from "../../shared/languages.ts";
import { readIndex, readText, readTranslations } from "../../site/content-fs.ts";
import { pageOf } from "../../site/page-of.ts";
import { PREVIEWED, previewName, toPagePreviewWords, toPreviewWords } from "../../site/preview.ts";
import { renderPreview } from "../../site/preview-fs.ts";

export const getStaticPaths = () => {
  const { languages, texts, areas } = readIndex();
  const paths = [...texts.map(({ id }) => `/texts/${id}/`), ...PREVIEWED, ...areas.map(({ id }) => `/areas/${id}/`)];
  return paths.flatMap((path) =>
    languages.map((language) => ({ params: { name: `${previewName(path)}.${inFileName(language)}` }, props: { path, language } })),
  );
};

function wordsOf(path: string, language: Language) {
  const { texts, areas, entities } = readIndex();
  const page = pageOf(language, path);
  const text = texts.find(({ id }) => path === `/texts/${id}/`);
  if (text !== undefined) {
    const nameOf = (name: string): string => {
      const named = entities.find(({ term }) => term["zh-Hant"] === name || term["zh-Hans"] === name);
      return named === undefined ? name : page.p(named.term);
    };
    const title = page.textLang && (joinedIn(language, text.titleSentences, readTranslations()) ?? page.p(text.label));
    return toPreviewWords(page, readText(text.id).work[page.script]!, { label: page.p(text.label), title, nameOf });
  }
  return toPagePreviewWords(
    page,
    areas.find(({ id }) => path === `/areas/${id}/`),
  );
}

export const GET: APIRoute<{ path: string; language: Language }> = async ({ props: { path, language } }) =>
  new Response(await renderPreview(wordsOf(path, language), LANGUAGES[language].script), { headers: { "content-type": "image/png" } });
