/** What a register says of itself: a list of the editor's, each entry of which is held against the texts. */
import type { z } from "astro/zod";
import type { Evidence, Prose, ProseInput } from "../../schemas/common.ts";
import type { Figure } from "../../schemas/figure.ts";
import type { Problem } from "../kernel/problem.ts";
import type { Resolver } from "./resolve.ts";

/** What a register is built with, besides its entries. */
export interface Surroundings {
  /** The file of the entries, as mistakes name it. @example "src/editorial/notes.yaml" */
  readonly file: string;
  readonly resolver: Resolver;
  /** Takes mistakes that the resolver does not find. */
  readonly problems: Problem[];
  /** The figures, which are built first: areas list those that name them. */
  readonly figures: readonly Figure[];
}

/**
 * `Input` is the schema of an entry as the editor writes it, `Built` an entry held against the texts.
 * Functions are methods, so that a loop may take every register for `Register`; it then gives to each what that one made.
 */
export interface Register<Input extends z.ZodType = z.ZodType, Built = unknown> {
  /** Name of its file in `src/editorial` and of its open data, without ending; published ids stand under it, too. @example "timeline" */
  readonly file: string;
  readonly input: Input;
  /** Whether the file may be left out; others hold `[]` where there is nothing. */
  readonly optional?: boolean;
  build(entries: readonly z.output<Input>[], surroundings: Surroundings): readonly Built[];

  /** Open data: what the file holds, in a sentence, the schema of an entry, and what of one is published where that is not all. Left out where nothing is. */
  readonly data?: { readonly holds: string; readonly schema: z.ZodType; of?(entry: Built): unknown };
  /** Every quotation in an entry: pages show it in both scripts. */
  quotes?(entry: Built): readonly Evidence[];
  /** What stands in bold above the entry. */
  title?(entry: Built): Prose;
  /** Of registers whose ids are published: the id of an entry with the title that it is locked with, and where the entry stands. */
  readonly locked?: { of(entry: z.output<Input>): { readonly id: string; readonly title: ProseInput }; url(id: string): string };
  /** The text that an entry belongs to. Such entries are counted text by text, others over all texts. */
  textOf?(entry: Built): string;
  /** Parts that are counted, too: the word that begins their keys in the interface, and which part an entry is. */
  readonly parts?: { readonly word: string; readonly options: readonly string[]; of(entry: Built): string };
}

export const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
