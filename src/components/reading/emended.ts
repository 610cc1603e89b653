import type { EmendationGroup } from "../../output/pages/apparatus.ts";

/** Whether an emendation mends the conversion alone. `entry`: its place in the seed. @example "e475" */
export const isMechanical = (groups: readonly EmendationGroup[], entry: string): boolean =>
  groups.some(({ mechanical, places }) => mechanical && places.some(({ id }) => id === entry));
