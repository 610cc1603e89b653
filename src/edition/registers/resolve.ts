import type { Evidence, QuoteInput, Span } from "../../schemas/common.ts";
import { textOf } from "../../shared/passage-id.ts";
import { seedSpan } from "../kernel/edit.ts";
import type { Problem } from "../kernel/problem.ts";
import { isReserved } from "../kernel/reserved.ts";
import { findOne, miscount } from "../kernel/selector.ts";
import type { EditionPassage, EditionText } from "../text/text.ts";

/** A quotation found in its passage; `start` and `end` in code points of the reading text. */
export interface Found {
  readonly passage: EditionPassage;
  readonly start: number;
  readonly end: number;
  readonly seed: Span;
}

/** The place of found words, as the data give it. */
export const toPlace = ({ passage: { id }, start, end, seed }: Found, quote: string) => ({
  text: textOf(id),
  passage: id,
  start,
  end,
  quote,
  seed,
});

/** Holds the editor's references against the edition; what does not resolve becomes a problem. */
export interface Resolver {
  quote(input: QuoteInput, where: string): Found | null;
  evidence(input: QuoteInput, where: string): Evidence | null;
  evidences(inputs: readonly QuoteInput[], where: string): Evidence[];
  passage(id: string, where: string): EditionPassage | null;
  /** Reports every id that `kind` does not have. */
  ids(kind: "entity" | "area" | "event" | "source", ids: readonly string[], where: string): void;
  /** Reports ids that occur twice, or that pages use themselves. */
  unique(ids: readonly string[], where: string): void;
}

export interface KnownIds {
  readonly entity: ReadonlySet<string>;
  readonly area: ReadonlySet<string>;
  readonly event: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  /** Texts that are there but could not be built: what refers to them is no mistake of its own. */
  readonly unbuilt: ReadonlySet<string>;
}

export function createResolver(texts: readonly EditionText[], known: KnownIds, problems: Problem[]): Resolver {
  const passages = new Map(texts.flatMap((text) => text.passages.map((passage) => [passage.id, passage] as const)));

  const resolver: Resolver = {
    passage(id, where) {
      const passage = passages.get(id) ?? null;
      if (passage === null && !known.unbuilt.has(textOf(id)))
        problems.push({ where, message: `There is no passage ${id}. Name one of the edition, or remove the entry.` });
      return passage;
    },
    quote(input, where) {
      const passage = resolver.passage(input.passage, `${where}.passage`);
      if (passage === null) return null;
      const place = findOne(passage.text, { exact: input.quote, prefix: input.prefix, suffix: input.suffix });
      if ("count" in place) {
        problems.push({ where: `${where}.quote`, message: miscount(input.quote, place.count, `passage ${input.passage}`, "reading") });
        return null;
      }
      const [start, end] = place;
      return { passage, start, end, seed: seedSpan(passage.seed[0], passage.edits, [start, end]) };
    },
    evidence(input, where) {
      const found = resolver.quote(input, where);
      return found && { passage: found.passage.id, quote: input.quote, seed: found.seed };
    },
    evidences(inputs, where) {
      return inputs.flatMap((input, i) => resolver.evidence(input, `${where}[${i}]`) ?? []);
    },
    ids(kind, ids, where) {
      for (const id of ids) {
        if (!known[kind].has(id))
          problems.push({ where, message: `There is no ${kind} 「${id}」. Add it, mend the spelling, or remove it here.` });
      }
    },
    unique(ids, where) {
      const seen = new Set<string>();
      ids.forEach((id, i) => {
        if (seen.has(id)) problems.push({ where: `${where} → [${i}].id`, message: `The id 「${id}」 is taken already. Choose another.` });
        if (isReserved(id))
          problems.push({ where: `${where} → [${i}].id`, message: `Pages use the id 「${id}」 themselves. Choose another.` });
        seen.add(id);
      });
    },
  };
  return resolver;
}
