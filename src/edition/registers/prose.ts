import type { Language } from "../../schemas/common.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { pageFile } from "../input/files.ts";
import type { Problem } from "../kernel/problem.ts";
import { checkMarkdown } from "../prose/check.ts";

/** Pages whose Markdown stands on one page of the edition, so that their anchors must differ. */
const TOGETHER: ReadonlyMap<string, string> = new Map([["colophon", "about"]]);

/** Mistakes in all Markdown of the editor: definitions of the glossary, and pages. */
export function checkProse(
  { glossary, pages }: Editorial,
  leads: (url: string) => boolean,
  problems: Problem[],
  references: Problem[],
): void {
  for (const { id, body, above, definitionHans } of glossary) {
    const where = `${EDITORIAL}/glossary/${id}.md`;
    checkMarkdown({ markdown: body, where, above }, new Set(), leads, problems, references);
    if (definitionHans === undefined) continue;
    checkMarkdown({ markdown: definitionHans, where: `${where} → definitionHans`, above: null }, new Set(), leads, problems, references);
  }
  const ids = new Map<string, Set<string>>();
  for (const [name, written] of pages) {
    for (const [language, markdown] of Object.entries(written) as [Language, string][]) {
      const page = `${TOGETHER.get(name) ?? name} ${language}`;
      const taken = ids.get(page) ?? new Set();
      ids.set(page, taken);
      checkMarkdown({ markdown, where: `${EDITORIAL}/${pageFile(name, language)}`, above: 0 }, taken, leads, problems, references);
    }
  }
}
