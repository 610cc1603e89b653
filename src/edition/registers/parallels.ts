import type { Parallel } from "../../schemas/parallel.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import type { Resolver } from "./resolve.ts";

export function buildParallels({ parallels }: Editorial, resolver: Resolver): Parallel[] {
  const file = `${EDITORIAL}/parallels.yaml`;
  resolver.unique(
    parallels.map(({ id }) => id),
    file,
  );
  return parallels.flatMap((input, i) => {
    const a = resolver.evidence(input.a, `${file} → [${i}].a`);
    const b = resolver.evidence(input.b, `${file} → [${i}].b`);
    if (a === null || b === null) return [];
    return { id: input.id, a, b, nature: input.nature, topic: toProse(input.topic), note: toOptionalProse(input.note) };
  });
}
