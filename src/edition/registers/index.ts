/** The registers: what an edition holds besides its texts, its glossary and its strategy. One is added with a module and a line here. */
import type { z } from "astro/zod";
import type { Evidence, Prose } from "../../schemas/common.ts";
import type { Figure } from "../../schemas/figure.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import type { Problem } from "../kernel/problem.ts";
import { areas } from "./areas.ts";
import { dates } from "./dates.ts";
import { events } from "./events.ts";
import { exceptions } from "./exceptions.ts";
import { figures } from "./figures.ts";
import { notes } from "./notes.ts";
import { sources } from "./outside/sources.ts";
import { parallels } from "./parallels.ts";
import type { Register, Surroundings } from "./register.ts";
import type { Resolver } from "./resolve.ts";

/** In the order in which their files are read and their mistakes told. */
export const REGISTERS = { events, areas, figures, dates, parallels, notes, sources, exceptions };

type Table = typeof REGISTERS;
export type RegisterName = keyof Table;

/** The editor's entries, as written. */
export type Entries = { readonly [Name in RegisterName]: readonly z.output<Table[Name]["input"]>[] };

/** The entries held against the texts. */
export type Registers = { readonly [Name in RegisterName]: ReturnType<Table[Name]["build"]> };

const ALL: Readonly<Record<RegisterName, Register>> = REGISTERS;
const isName = (name: string): name is RegisterName => Object.hasOwn(ALL, name);

/** A register with its name in the edition. */
export interface Named {
  readonly name: RegisterName;
  readonly register: Register;
}

export const NAMED: readonly Named[] = Object.keys(REGISTERS)
  .filter(isName)
  .map((name) => ({ name, register: ALL[name] }));

/** The same in the order in which the site lists them: dates go first, for they stand in the texts as mentions do. */
export const LISTED: readonly Named[] = NAMED.toSorted((a, b) => Number(b.name === "dates") - Number(a.name === "dates"));

/** What was read of the files that the table names is of the types that it names. */
export const typedEntries = ({ entries }: Pick<Editorial, "entries">): Entries => entries as Entries;

/** @param problems takes mistakes that `resolver` does not find */
export function buildRegisters(entries: Entries, resolver: Resolver, problems: Problem[]): Registers {
  const around = (register: Register, figures: readonly Figure[]): Surroundings => ({
    file: `${EDITORIAL}/${register.file}.yaml`,
    resolver,
    problems,
    figures,
  });
  const figures = REGISTERS.figures.build(entries.figures, around(REGISTERS.figures, []));
  const others = NAMED.filter(({ name }) => name !== "figures");
  const built = others.map(({ name, register }) => [name, register.build(entries[name], around(register, figures))] as const);
  return Object.fromEntries([["figures", figures], ...built]) as Registers;
}

/** Every quotation in the registers. */
export const quotedIn = (registers: Registers): Evidence[] =>
  NAMED.flatMap(({ name, register }) => registers[name].flatMap((entry) => register.quotes?.(entry) ?? []));

/** Every title in the registers. */
export const titlesIn = (registers: Registers): Prose[] =>
  NAMED.flatMap(({ name, register }) => registers[name].flatMap((entry) => register.title?.(entry) ?? []));
