/** What a lock file cannot say: two things under one id, an id of something else, or one that is both there and gone. */
import type { LockedSentence, PassageLock, RegisterLock } from "../../schemas/lock.ts";
import { LOCKED_REGISTERS } from "../../schemas/lock.ts";
import type { Problem } from "../kernel/problem.ts";

const RESTORE = "Restore the file as it was committed last.";

/** Mistakes in the lock of a text. @param where its file */
export function checkLock(text: string, { passages, retired }: PassageLock, where: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const check = (all: readonly LockedSentence[], list: string, owner: string, mark: string) => {
    for (const [i, { id }] of all.entries()) {
      const place = `${list}[${i}]`;
      const other = seen.get(id);
      if (!id.startsWith(`${owner}${mark}`)) {
        const what = mark === ":" ? `a passage of another text than ${owner}` : `a sentence of another passage than ${owner}`;
        problems.push({ where: `${where} → ${place}.id`, message: `${id} is ${what}. ${RESTORE}` });
      } else if (other !== undefined) {
        const what = isRetired(other) === isRetired(list) ? "stands there twice" : "is retired, and there as well";
        problems.push({ where: `${where} → ${place}.id`, message: `${id} ${what} (${other}). ${RESTORE}` });
      }
      seen.set(id, place);
    }
  };
  for (const [list, all] of Object.entries({ passages, retired })) {
    check(all, list, text, ":");
    for (const [i, passage] of all.entries()) {
      check(passage.sentences, `${list}[${i}].sentences`, passage.id, ".");
      check(passage.retired, `${list}[${i}].retired`, passage.id, ".");
    }
  }
  return problems;
}

/** Whether a list, or the list that a place is in, holds what is gone. */
const isRetired = (place: string): boolean => /(?:^|\.)retired(?:\[\d+\])?$/.test(place);

/** Ids that stand twice in the lock of the registers. @param where its file */
export function checkRegisterLock(lock: RegisterLock, where: string): Problem[] {
  return LOCKED_REGISTERS.flatMap((register) => {
    const first = new Map<string, number>();
    return lock[register].flatMap(({ id }, i): Problem[] => {
      const other = first.get(id);
      first.set(id, i);
      if (other === undefined) return [];
      return [{ where: `${where} → ${register}[${i}].id`, message: `${id} stands there twice (${register}[${other}]). ${RESTORE}` }];
    });
  });
}
