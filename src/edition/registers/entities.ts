import type { Prose } from "../../schemas/common.ts";
import type { Entity, Mention } from "../../schemas/entity.ts";
import { codePoints } from "../../shared/code-points.ts";
import { EDITORIAL, type GlossaryFile } from "../input/editorial.ts";
import { createToSeed } from "../kernel/edit.ts";
import type { Problem } from "../kernel/problem.ts";
import { toHans, toProse } from "../kernel/script.ts";
import { markdownToText } from "../prose/markdown.ts";
import type { EditionText } from "../text/text.ts";
import { annotate, type Form, indexForms, type Ruling } from "./names/annotate.ts";
import { checkReadings, type Reading, toReadings } from "./names/readings.ts";
import { buildSourcing } from "./outside/sourcing.ts";
import type { Resolver } from "./resolve.ts";

/** An entity as published, with the definition as the editor wrote it. */
export interface EditionEntity extends Entity {
  /** The definition in Markdown. */
  readonly body: Required<Prose>;
  /** Reading for sorting, if the editor gave one. */
  readonly pinyin: string | null;
  /** The term in pinyin, word by word, if the editor gave it. */
  readonly spoken: string | null;
  /** How its forms are read, with tones. */
  readonly readings: readonly Reading[];
  /** Other forms of the name in translations. */
  readonly translated: readonly string[];
}

const fileOf = (entry: GlossaryFile): string => `${EDITORIAL}/glossary/${entry.id}.md`;

/** @param problems takes mistakes that `resolver` does not find */
export function buildEntities(glossary: readonly GlossaryFile[], resolver: Resolver, problems: Problem[]): EditionEntity[] {
  return glossary.map((entry) => {
    const where = fileOf(entry);
    for (const [i, id] of entry.evidence.entries()) resolver.passage(id, `${where} → evidence[${i}]`);
    problems.push(...checkReadings(entry));
    resolver.ids("area", entry.areas, `${where} → areas`);
    const bodyHans = entry.definitionHans ?? toHans(entry.body);
    return {
      id: entry.id,
      kind: entry.kind,
      term: { ...toProse(entry.term), en: entry.en },
      aliases: entry.aliases,
      definition: { "zh-Hant": markdownToText(entry.body), "zh-Hans": markdownToText(bodyHans), en: entry.definition },
      basis: entry.basis,
      ...buildSourcing(entry, (field) => `${where} → ${field}`, resolver, problems),
      evidence: entry.evidence,
      areas: entry.areas,
      sameAs: entry.sameAs,
      url: `/glossary/${entry.id}/`,
      body: { "zh-Hant": entry.body, "zh-Hans": bodyHans, en: entry.definition },
      pinyin: entry.pinyin ?? null,
      spoken: entry.spoken ?? null,
      readings: toReadings(entry),
      translated: entry.enAliases,
    };
  });
}

const termOf = (entry: GlossaryFile): string => (typeof entry.term === "string" ? entry.term : entry.term["zh-Hant"]);
const formsOf = (entry: GlossaryFile): string[] => [termOf(entry), ...entry.aliases];

/** Mentions of all texts, sorted by text and place. */
export function buildMentions(
  texts: readonly EditionText[],
  glossary: readonly GlossaryFile[],
  resolver: Resolver,
  problems: Problem[],
): Mention[] {
  const forms: Form[] = glossary
    .filter(({ match }) => match)
    .flatMap((entry) => formsOf(entry).map((form) => ({ entity: entry.id, form })));
  reportShared(glossary, problems);
  const index = indexForms(forms);
  const rulings = buildRulings(glossary, resolver, problems);
  return texts.flatMap((text) =>
    text.passages.flatMap((passage) => {
      const points = codePoints(passage.text);
      const toSeed = createToSeed(passage.seed[0], passage.edits);
      return annotate(passage.text, index, rulings.get(passage.id) ?? []).map(({ entity, start, end }) => ({
        entity,
        text: text.id,
        passage: passage.id,
        start,
        end,
        quote: points.slice(start, end),
        seed: toSeed([start, end]),
      }));
    }),
  );
}

/** One form names one entity; where it may name another, that one takes it by `allow`. */
function reportShared(glossary: readonly GlossaryFile[], problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const entry of glossary) {
    for (const form of formsOf(entry)) {
      const owner = owners.get(form);
      if (owner !== undefined && entry.match) {
        const message =
          owner === entry.id
            ? `The form 「${form}」 stands twice. Remove one.`
            : `The form 「${form}」 belongs to ${owner} already. Remove it in one of the two.`;
        problems.push({ where: `${fileOf(entry)} → aliases`, message });
      }
      if (entry.match) owners.set(form, entry.id);
    }
  }
}

function buildRulings(glossary: readonly GlossaryFile[], resolver: Resolver, problems: Problem[]): Map<string, Ruling[]> {
  const rulings = new Map<string, Ruling[]>();
  for (const entry of glossary) {
    for (const key of ["allow", "deny"] as const) {
      entry[key].forEach((input, i) => {
        const where = `${fileOf(entry)} → ${key}[${i}]`;
        if (!formsOf(entry).includes(input.quote)) {
          problems.push({
            where: `${where}.quote`,
            message: `「${input.quote}」 is no form of ${entry.id}. Add it to aliases, or quote a form.`,
          });
        }
        const found = resolver.quote(input, where);
        if (found === null) return;
        const ruling = { start: found.start, end: found.end, entity: entry.id, allow: key === "allow" };
        const others = rulings.get(found.passage.id) ?? [];
        const other = others.find((one) => one.allow && ruling.allow && one.start < ruling.end && ruling.start < one.end);
        if (other !== undefined) {
          problems.push({
            where: `${where}.quote`,
            message: `「${input.quote}」 overlaps a place that ${other.entity} allows in passage ${input.passage}. A place names one entity: remove one of the two.`,
          });
        }
        rulings.set(found.passage.id, [...others, ruling]);
      });
    }
  }
  return rulings;
}
