/** The edition's answers to what its field asks, counted. */
import { type Criteria, CriterionState } from "../../schemas/criteria.ts";

/** How many questions of a set are in each state; states that none is in are left out. */
export interface StateCount {
  readonly state: CriterionState;
  readonly count: number;
}

const itemsOf = ({ groups }: Criteria): Criteria["groups"][number]["items"] => groups.flatMap(({ items }) => items);

/** In the order in which the states are explained. */
export function countStates(set: Criteria): StateCount[] {
  const items = itemsOf(set);
  return CriterionState.options
    .map((state) => ({ state, count: items.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0);
}

/** How many questions a set has. */
export const countQuestions = (set: Criteria): number => itemsOf(set).length;

/** The id of a question on the page. `endings`, R1.2 → `endings-r1.2` */
export const criterionId = (set: string, number: string): string => `${set}-${number.toLowerCase()}`;
