import type { Criteria } from "../../schemas/criteria.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import type { Problem } from "../kernel/problem.ts";
import { isReserved } from "../kernel/reserved.ts";
import { toProse } from "../kernel/script.ts";

const FILE = `${EDITORIAL}/criteria.yaml`;

/**
 * The edition's answers to what its field asks; none where the editor gives none.
 * @param leads whether an address of the edition leads to something there
 * @param references gets what leads nowhere
 */
export function buildCriteria(
  { criteria }: Pick<Editorial, "criteria">,
  leads: (url: string) => boolean,
  problems: Problem[],
  references: Problem[],
): Criteria[] {
  const ids = new Set<string>();
  return criteria.map(({ id, title, about, originals, groups }, s) => {
    const tell = (path: string, message: string, list = problems) => list.push({ where: `${FILE} → [${s}].${path}`, message });
    if (isReserved(id)) tell("id", `Pages use the id 「${id}」 themselves. Choose another.`);
    if (ids.has(id)) tell("id", `The id 「${id}」 is taken already. Choose another.`);
    ids.add(id);
    const numbers = new Set<string>();
    return {
      id,
      title: toProse(title),
      about: toProse(about),
      originals,
      groups: groups.map(({ title: name, items }, g) => ({
        title: toProse(name),
        items: items.map(({ number, see, state, question, answer, evidence }, i) => {
          const path = `groups[${g}].items[${i}]`;
          if (numbers.has(number)) tell(`${path}.number`, `The set has a question ${number} already. Mend one of the two numbers.`);
          numbers.add(number);
          if (evidence.length === 0 && (state === "met" || state === "partly"))
            tell(`${path}.evidence`, `Nothing bears out that question ${number} is met. Name where it can be checked, or another state.`);
          return {
            number,
            ...(see === undefined ? {} : { see }),
            question: toProse(question),
            state,
            answer: toProse(answer),
            evidence: evidence.map(({ at, label }, e) => {
              if (!leads(at))
                tell(
                  `${path}.evidence[${e}].at`,
                  `The edition has nothing at 「${at}」. Mend the address, or remove the evidence.`,
                  references,
                );
              return { at, label: toProse(label) };
            }),
          };
        }),
      })),
    };
  });
}
