/** Glossary and registers whose ids are published: what an id is locked with, and the address that is to stay. */
import type { ProseInput } from "../../schemas/common.ts";
import { type LockedEntry, type LockedRegister, mapLocked } from "../../schemas/lock.ts";
import type { Editorial } from "../input/editorial.ts";
import type { RegisterIds } from "../published/register-ids.ts";
import { NAMED, typedEntries } from "./index.ts";

/** @throws if no register of the table has published ids under this name: a programmer's mistake. */
function find(file: Exclude<LockedRegister, "glossary">) {
  const found = NAMED.find(({ register }) => register.file === file);
  if (found?.register.locked === undefined) throw new Error(`No register publishes the ids of ${file}.`);
  return { name: found.name, locked: found.register.locked };
}

/** Where an entry stands. */
export const lockedUrl = (register: LockedRegister, id: string): string =>
  register === "glossary" ? `/glossary/${id}/` : find(register).locked.url(id);

/** What is published of the editor's decisions, and the id of each with its title, in Traditional, as they are now. */
export function registerIdsOf(editorial: Pick<Editorial, "registers" | "glossary" | "entries">): RegisterIds {
  const entries = typedEntries(editorial);
  const titlesOf = (register: LockedRegister): readonly { readonly id: string; readonly title: ProseInput }[] => {
    if (register === "glossary") return editorial.glossary.map(({ id, term }) => ({ id, title: term }));
    const { name, locked } = find(register);
    return entries[name].map((entry) => locked.of(entry));
  };
  const hant = (input: ProseInput): string => (typeof input === "string" ? input : input["zh-Hant"]);
  return {
    published: editorial.registers ?? mapLocked(() => []),
    now: mapLocked((register) => titlesOf(register).map(({ id, title }): LockedEntry => ({ id, text: hant(title) }))),
  };
}
