import type { Evidence, ProseInput, QuoteInput } from "../../schemas/common.ts";
import type { Home } from "../../schemas/home.ts";
import type { Translation } from "../../schemas/translation.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import type { Problem } from "../kernel/problem.ts";
import { toProse } from "../kernel/script.ts";
import { typedEntries } from "./index.ts";
import type { Resolver } from "./resolve.ts";
import { checkRenderings } from "./translations.ts";

const FILE = `${EDITORIAL}/home.yaml`;

/** What the editor says on the first page, held against the texts; null where he says nothing. */
export function buildHome(
  editorial: Editorial,
  translations: readonly Translation[],
  resolver: Resolver,
  problems: Problem[],
): Home | null {
  const { home, profiles } = editorial;
  if (home === null) return null;
  const said = (text: ProseInput, inputs: readonly QuoteInput[], path: string): { text: Home["stakes"]["text"]; evidence: Evidence[] } => {
    const where = `${FILE} → ${path}`;
    problems.push(
      ...findUnquoted(
        text,
        inputs.map(({ quote }) => quote),
        `${where}.text`,
      ),
    );
    return { text: toProse(text), evidence: resolver.evidences(inputs, `${where}.evidence`) };
  };
  const { parallel: id, question, renderings, remark } = home.discrepancy;
  const shown = typedEntries(editorial).parallels.find((one) => one.id === id);
  if (shown?.nature !== "differs") {
    const message = `There is no parallel 「${id}」 that differs. Name one of parallels.yaml whose nature is differs.`;
    problems.push({ where: `${FILE} → discrepancy.parallel`, message });
  } else {
    problems.push(...findUnquoted(remark, [shown.a.quote, shown.b.quote], `${FILE} → discrepancy.remark`));
    for (const [i, { passage }] of [shown.a, shown.b].entries())
      problems.push(...checkRenderings(renderings[i]!, passage, translations, `${FILE} → discrepancy.renderings[${i}]`));
  }
  return {
    stakes: said(home.stakes.text, home.stakes.evidence, "stakes"),
    discrepancy: { parallel: id, question: toProse(question), renderings, remark: toProse(remark) },
    texts: home.texts.map(({ id: of, text, evidence }, i) => {
      if (!profiles.has(of))
        problems.push({
          where: `${FILE} → texts[${i}].id`,
          message: `There is no text ${of}. Name one of the edition, or remove the entry.`,
        });
      return { id: of, ...said(text, evidence, `texts[${i}]`) };
    }),
  };
}

/** Words in 「」 that none of the quotations has. */
function findUnquoted(prose: ProseInput, quotes: readonly string[], where: string): Problem[] {
  const words = typeof prose === "string" ? prose : prose["zh-Hant"];
  return [...words.matchAll(/「([^「」]+)」/g)]
    .filter(([, quoted]) => !quotes.some((quote) => quote.includes(quoted!)))
    .map(([, quoted]) => ({
      where,
      message: `「${quoted}」 is not in its evidence. Quote the words of the text, or take away the marks.`,
    }));
}
