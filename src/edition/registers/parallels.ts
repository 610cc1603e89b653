import { Nature, Parallel, ParallelInput } from "../../schemas/parallel.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import { idsOf, type Register } from "./register.ts";

export const parallels: Register<typeof ParallelInput, Parallel> = {
  file: "parallels",
  input: ParallelInput,
  data: { holds: "Places of two texts that say the same, or differ where they should not.", schema: Parallel },
  quotes: ({ a, b }) => [a, b],
  title: ({ topic }) => topic,
  parts: { word: "nature", options: Nature.options, of: ({ nature }) => nature },
  build(entries, { file, resolver }) {
    resolver.unique(idsOf(entries), file);
    return entries.flatMap((input, i): Parallel[] => {
      const a = resolver.evidence(input.a, `${file} → [${i}].a`);
      const b = resolver.evidence(input.b, `${file} → [${i}].b`);
      if (a === null || b === null) return [];
      return [{ id: input.id, a, b, nature: input.nature, topic: toProse(input.topic), note: toOptionalProse(input.note) }];
    });
  },
};
