import { Event, EventInput } from "../../schemas/event.ts";
import { timeOf, timeRange } from "../kernel/edtf.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import { buildSourcing } from "./outside/sourcing.ts";
import { idsOf, type Register } from "./register.ts";

/** The timeline, in order of time. */
export const events: Register<typeof EventInput, Event> = {
  file: "timeline",
  input: EventInput,
  data: { holds: "What happened or is planned, in order of time.", schema: Event },
  quotes: ({ evidence }) => evidence,
  title: ({ title }) => title,
  locked: { of: ({ id, title }) => ({ id, title }), url: (id) => `/timeline/#${id}` },
  parts: { word: "basis", options: ["text", "mixed", "editor"], of: ({ basis }) => basis },
  build(entries, { file, resolver, problems }) {
    resolver.unique(idsOf(entries), file);
    const milestones = entries.filter(({ milestone }) => milestone).length;
    if (milestones !== 2)
      problems.push({ where: file, message: `${milestones} events are milestones. Mark exactly two with milestone: true.` });
    const built = entries.map((input, i): Event => {
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
        ...buildSourcing(input, (field) => `${where}.${field}`, resolver, problems),
        milestone,
        evidence: resolver.evidences(input.evidence, `${where}.evidence`),
        entities,
        areas,
        note: prose.note,
      };
    });
    return built.toSorted((a, b) => timeOf(a.edtf) - timeOf(b.edtf) || timeRange(a.edtf)[1] - timeRange(b.edtf)[1]);
  },
};
