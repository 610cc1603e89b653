import type { Language } from "../schemas/common.ts";
import { LANGUAGES } from "../shared/languages.ts";
import { readIndex } from "./content-fs.ts";

/** Parameters of one page in one language: the folder that it lies in, none for the root. */
export interface LanguageParams {
  readonly params: Record<string, string | undefined>;
  readonly props: { readonly language: Language };
}

/** Each page once per language of the edition. */
export const inEveryLanguage = (pages: readonly Record<string, string>[] = [{}]): LanguageParams[] =>
  pages.flatMap((params) =>
    readIndex().languages.map((language) => ({
      params: { ...params, language: LANGUAGES[language].folder || undefined },
      props: { language },
    })),
  );
