/** The bibliography in its parts. */
import type { Statement } from "../../edition/registers/outside/sourcing.ts";
import { type Source, SourceKind } from "../../schemas/outside/source.ts";

/** Statements of one register, in the order of the edition. */
export interface Register {
  readonly name: Statement["register"];
  readonly own: readonly Statement[];
}

/** A source with what it carries. */
export interface Carrying {
  readonly source: Source;
  readonly carries: readonly Register[];
}

const NAMES = ["entities", "events", "notes"] as const;

/** Registers that have none are left out. */
export const byRegister = (statements: readonly Statement[]): Register[] =>
  NAMES.map((name) => ({ name, own: statements.filter(({ register }) => register === name) })).filter(({ own }) => own.length > 0);

/** Sources by kind, each with what it carries; kinds that have none are left out. */
export const byKind = (
  sources: readonly Source[],
  statements: readonly Statement[],
): { readonly kind: SourceKind; readonly own: readonly Carrying[] }[] =>
  SourceKind.options
    .map((kind) => ({
      kind,
      own: sources
        .filter((source) => source.kind === kind)
        .map((source) => ({ source, carries: byRegister(statements.filter(({ sources }) => sources.includes(source.id))) })),
    }))
    .filter(({ own }) => own.length > 0);
