/** Entries, events, areas and notes keep the ids under which they were published; of what is gone the editor says what became of it. */
import type { Prose } from "../../schemas/common.ts";
import {
  LOCKED_REGISTERS,
  type LockedEntry,
  type LockedRegister,
  mapLocked,
  type RegisterLock,
  type RetiredInput,
} from "../../schemas/lock.ts";
import { EDITORIAL, REGISTERS_LOCK, RETIRED } from "../input/files.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import { toProse } from "../kernel/script.ts";
import { isLike } from "./likeness.ts";
import type { Move } from "./moves.ts";

/** Ids with their titles: as they were published, and as they are now. */
export interface RegisterIds {
  readonly published: RegisterLock;
  readonly now: Readonly<Record<LockedRegister, readonly LockedEntry[]>>;
}

/** An entry, event, area or note that was published once and is gone: what stands at its address. */
export interface RetiredEntry {
  readonly register: LockedRegister;
  readonly id: string;
  /** The title under which it was published. */
  readonly title: Prose;
  readonly reason: Prose;
  /** What takes its place; null where nothing does. */
  readonly to: { readonly title: Prose; readonly url: string } | null;
}

/** Ids of a register that are not published. */
export function findUnpublishedIds({ published, now }: RegisterIds, register: LockedRegister): string[] {
  const known = new Set(published[register].map(({ id }) => id));
  return now[register].flatMap(({ id }) => (known.has(id) ? [] : id));
}

/** Published ids whose titles are unlike: they may have become something else. */
export function findRetitled({ published, now }: RegisterIds): Move[] {
  return LOCKED_REGISTERS.flatMap((register) => {
    const titles = new Map(published[register].map(({ id, text }) => [id, text]));
    return now[register].flatMap(({ id, text }): Move[] => {
      const before = titles.get(id);
      if (before === undefined || isLike(before, text)) return [];
      const move = `${register}:${id}`;
      return [{ id: move, changes: [{ id: move, published: before, now: text }] }];
    });
  });
}

/** The lock with the new ids of these registers; what was published stays as it was, also what is gone. */
export function publishIds({ published, now }: RegisterIds, registers: readonly LockedRegister[]): RegisterLock {
  const added = (register: LockedRegister): LockedEntry[] => {
    const fresh = new Set(registers.includes(register) ? findUnpublishedIds({ published, now }, register) : []);
    return now[register].filter(({ id }) => fresh.has(id));
  };
  return mapLocked((register) => [...published[register], ...added(register)]);
}

/** The lock with the titles that the editor accepts. */
export function acceptTitles({ now }: RegisterIds, lock: RegisterLock, accepted: ReadonlySet<string>): RegisterLock {
  return mapLocked((register) => {
    const titles = new Map(now[register].flatMap(({ id, text }) => (accepted.has(`${register}:${id}`) ? [[id, text]] : [])));
    return lock[register].map(({ id, text }) => ({ id, text: titles.get(id) ?? text }));
  });
}

/**
 * What is gone with what the editor says of it; each that is gone without a word is a mistake.
 * @param urlOf address of what is there
 */
export function buildRetired(
  ids: RegisterIds,
  inputs: readonly RetiredInput[],
  urlOf: (register: LockedRegister, id: string) => string,
): Checked<RetiredEntry[]> {
  const where = `${EDITORIAL}/${RETIRED}`;
  const problems: Problem[] = [];
  const living = new Map(
    LOCKED_REGISTERS.flatMap((register) => ids.now[register].map(({ id, text }) => [`${register}:${id}`, { register, id, text }])),
  );
  const said = new Set(inputs.map(({ register, id }) => `${register}:${id}`));
  for (const register of LOCKED_REGISTERS) {
    for (const { id, text } of ids.published[register]) {
      if (living.has(`${register}:${id}`) || said.has(`${register}:${id}`)) continue;
      const message = `${id} was published as 「${text}」 and is gone. Put it back, or say in ${where} what became of it: - {register: ${register}, id: ${id}, to: what takes its place, reason: why}`;
      problems.push({ where: `${EDITORIAL}/${REGISTERS_LOCK} → ${register}`, message });
    }
  }
  const seen = new Set<string>();
  const value = inputs.flatMap(({ register, id, to, reason }, i): RetiredEntry[] => {
    const at = `${where} → [${i}]`;
    const key = `${register}:${id}`;
    const published = ids.published[register].find((one) => one.id === id);
    if (seen.has(key)) problems.push({ where: `${at}.id`, message: `${key} stands there twice. Remove one of the two.` });
    else if (living.has(key))
      problems.push({ where: `${at}.id`, message: `${key} is still there. Remove this entry, or what has the id in the register.` });
    else if (published === undefined)
      problems.push({ where: `${at}.id`, message: `${key} was never published. Mend the spelling, or remove this entry.` });
    seen.add(key);
    const target = to === null ? null : to.includes(":") ? to : `${register}:${to}`;
    const successor = target === null ? null : living.get(target);
    if (successor === undefined) {
      const advice = said.has(target!) ? "It is gone as well: name what takes its place." : "Mend the spelling, or leave it out.";
      problems.push({ where: `${at}.to`, message: `There is no ${target} that could take the place of ${key}. ${advice}` });
    }
    if (published === undefined || living.has(key)) return [];
    return [
      {
        register,
        id,
        title: toProse(published.text),
        reason: toProse(reason),
        to: successor ? { title: toProse(successor.text), url: urlOf(successor.register, successor.id) } : null,
      },
    ];
  });
  return { value, problems };
}
