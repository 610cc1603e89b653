import type { Strategy, StrategyInput } from "../../schemas/strategy.ts";
import type { Translation } from "../../schemas/translation.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import type { Problem } from "../kernel/problem.ts";
import type { Resolver } from "./resolve.ts";
import { checkRenderings } from "./translations.ts";

export function buildStrategy(
  { strategy }: Editorial,
  translations: readonly Translation[],
  resolver: Resolver,
  problems: Problem[],
): Strategy | null {
  if (strategy === null) return null;
  const file = `${EDITORIAL}/strategy.yaml`;
  const leaf = <T extends StrategyInput["base"]>(input: T, path: string) => {
    if (!input.evidence.quote.includes(input.text)) {
      problems.push({
        where: `${file} → ${path}.text`,
        message: `「${input.text}」 is not in its evidence 「${input.evidence.quote}」. Use the words of the text.`,
      });
    }
    problems.push(...checkRenderings(input.renderings ?? {}, input.evidence.passage, translations, `${file} → ${path}.renderings`));
    const evidence = resolver.evidence(input.evidence, `${file} → ${path}.evidence`);
    return {
      ...input,
      evidence: evidence ?? { passage: input.evidence.passage, quote: input.evidence.quote, seed: [0, 0] as [number, number] },
    };
  };
  const leaves = <T extends StrategyInput["base"]>(inputs: readonly T[], path: string) =>
    inputs.map((input, i) => leaf(input, `${path}[${i}]`));
  resolver.ids("area", strategy.areas, `${file} → areas`);
  for (const [i, { entity, under }] of strategy.organisation.entries()) {
    resolver.ids("entity", under === null ? [entity] : [entity, under], `${file} → organisation[${i}]`);
  }
  for (const [i, { event }] of strategy.lineage.entries()) resolver.ids("event", [event], `${file} → lineage[${i}].event`);
  return {
    slogan: leaves(strategy.slogan, "slogan"),
    definition: leaf(strategy.definition, "definition"),
    base: leaf(strategy.base, "base"),
    upgrades: leaves(strategy.upgrades, "upgrades"),
    goals: leaves(strategy.goals, "goals"),
    areas: strategy.areas,
    organisation: leaves(strategy.organisation, "organisation"),
    lineage: leaves(strategy.lineage, "lineage"),
  };
}
