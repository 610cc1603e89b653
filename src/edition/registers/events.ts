import type { Event } from "../../schemas/event.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { timeOf, timeRange } from "../kernel/edtf.ts";
import type { Problem } from "../kernel/problem.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import type { Resolver } from "./resolve.ts";

export function buildEvents({ timeline }: Editorial, resolver: Resolver, problems: Problem[]): Event[] {
  const file = `${EDITORIAL}/timeline.yaml`;
  resolver.unique(
    timeline.map(({ id }) => id),
    file,
  );
  const milestones = timeline.filter(({ milestone }) => milestone).length;
  if (milestones !== 2)
    problems.push({ where: file, message: `${milestones} events are milestones. Mark exactly two with milestone: true.` });
  const events = timeline.map((input, i): Event => {
    const where = `${file} → [${i}]`;
    resolver.ids("entity", input.entities, `${where}.entities`);
    resolver.ids("area", input.areas, `${where}.areas`);
    if (input.basis !== "editor" && input.evidence.length === 0) {
      problems.push({
        where: `${where}.evidence`,
        message: `The event says basis: ${input.basis} and quotes nothing. Quote a passage, or write basis: editor.`,
      });
    }
    const { id, edtf, precision, basis, milestone, entities, areas } = input;
    const prose = { title: toProse(input.title), summary: toProse(input.summary), note: toOptionalProse(input.note) };
    return {
      id,
      edtf,
      precision,
      title: prose.title,
      summary: prose.summary,
      basis,
      milestone,
      evidence: resolver.evidences(input.evidence, `${where}.evidence`),
      entities,
      areas,
      note: prose.note,
    };
  });
  return events.toSorted((a, b) => timeOf(a.edtf) - timeOf(b.edtf) || timeRange(a.edtf)[1] - timeRange(b.edtf)[1]);
}
