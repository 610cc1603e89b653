/** Ids are published on the editor's word alone: until then they are provisional, and kept nowhere. */
import { LOCKED_REGISTERS, type LockedRegister, type PassageLock, type RegisterLock } from "../schemas/lock.ts";
import { EDITORIAL } from "./input/editorial.ts";
import { REGISTERS_LOCK } from "./input/files.ts";
import type { Problem } from "./kernel/problem.ts";
import { acceptMoves, findMoves, formatMove, type Move } from "./published/moves.ts";
import { acceptTitles, findRetitled, findUnpublishedIds, publishIds, type RegisterIds } from "./published/register-ids.ts";
import type { EditionText } from "./text/text.ts";

/** What the editor asks to be published. */
export interface Publishing {
  /** Texts and registers that are published: of a text all its passages, of a register the ids that are new. @example "004", "timeline" */
  readonly publish: ReadonlySet<string>;
  /** Moves that become the published state. @example "003:31", "timeline:upgrade-419" */
  readonly accept: ReadonlySet<string>;
}

export const PUBLISH_NOTHING: Publishing = { publish: new Set(), accept: new Set() };

type Lockable = Pick<EditionText, "id" | "published" | "lock">;

/** All that has published ids. */
export interface Lockables {
  readonly texts: readonly Lockable[];
  readonly registers: RegisterIds;
}

const lockPath = (id: string): string => `${EDITORIAL}/passages/${id}.lock.json`;
export const REGISTERS_PATH = `${EDITORIAL}/${REGISTERS_LOCK}`;
const isRegister = (name: string): name is LockedRegister => LOCKED_REGISTERS.some((register) => register === name);

/** Every move, with the file whose lock it would change. */
function movesOf({ texts, registers }: Lockables): { readonly move: Move; readonly where: string }[] {
  const ofText = ({ id, published, lock }: Lockable) =>
    (published === null ? [] : findMoves(published, lock)).map((move) => ({ move, where: lockPath(id) }));
  return [...texts.flatMap(ofText), ...findRetitled(registers).map((move) => ({ move, where: REGISTERS_PATH }))];
}

/** Moves that the editor accepts. */
export const acceptedMoves = (lockables: Lockables, accept: ReadonlySet<string>): Move[] =>
  movesOf(lockables).flatMap(({ move }) => (accept.has(move.id) ? move : []));

/** What would change of what was published and is not accepted: each a mistake until it is. */
export const waitingMoves = (lockables: Lockables, accept: ReadonlySet<string>): Problem[] =>
  movesOf(lockables).flatMap(({ move, where }) => (accept.has(move.id) ? [] : { where, message: formatMove(move) }));

/** Requests that name nothing, or what is not to be published this way. */
export function checkPublishing(lockables: Lockables, { publish, accept }: Publishing): Problem[] {
  const moves = new Set(movesOf(lockables).map(({ move }) => move.id));
  return [
    ...[...publish].flatMap((id) => refuse(`--publish ${id}`, whyNotPublish(id, lockables.texts))),
    ...[...accept].flatMap((id) => refuse(`--accept ${id}`, moves.has(id) ? null : whyNotAccept(id, lockables.texts))),
  ];
}

const refuse = (where: string, message: string | null): Problem[] => (message === null ? [] : [{ where, message }]);

function whyNotPublish(id: string, texts: readonly Lockable[]): string | null {
  const text = texts.find((one) => one.id === id);
  if (text === undefined && !isRegister(id))
    return `There is no text ${id}. Name one of ${[...texts.map((one) => one.id), ...LOCKED_REGISTERS].join(", ")}.`;
  if (text === undefined || text.published === null) return null;
  return "The text is published already. What would move in it is listed by npm run prepare, with the command that accepts it.";
}

function whyNotAccept(id: string, texts: readonly Lockable[]): string {
  const [name, ...rest] = id.split(":") as [string, ...string[]];
  const text = texts.find((one) => one.id === name);
  if (text === undefined && !isRegister(name))
    return `There is no text ${name}. Name a passage of ${texts.map((one) => one.id).join(", ")}, such as ${texts[0]?.id ?? "003"}:1.`;
  if (text?.published === null) return `The text is not published yet. Run: npm run prepare -- --publish ${name}`;
  if (rest.length > 0) return "Nothing waits there: it is as it was published.";
  return "What moved is accepted one by one, so that both wordings of each are seen. Whatever waits is listed here with its own command.";
}

/** What keeps ids from readers: they are not published, so links to them would rot. `publish`: what is published right now. */
export function findUnpublished({ texts, registers }: Lockables, publish: ReadonlySet<string> = new Set()): Problem[] {
  const provisional = texts
    .filter(({ id, published }) => published === null && !publish.has(id))
    .map(({ id }) => ({
      where: lockPath(id),
      message: `The passage ids of ${id} are provisional. When its profile is complete, run: npm run prepare -- --publish ${id}`,
    }));
  const fresh = LOCKED_REGISTERS.flatMap((register): Problem[] => {
    const ids = publish.has(register) ? [] : findUnpublishedIds(registers, register);
    if (ids.length === 0) return [];
    const message = `Not published yet: ${ids.join(", ")}. When the ids are as they are to stay, run: npm run prepare -- --publish ${register}`;
    return [{ where: `${REGISTERS_PATH} → ${register}`, message }];
  });
  return [...provisional, ...fresh];
}

/** Lock files that are to be written, by path. */
export function locksToWrite({ texts, registers }: Lockables, { publish, accept }: Publishing): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { id, published, lock } of texts) {
    if (published === null && publish.has(id)) files.set(lockPath(id), formatLock(lock));
    if (published !== null && findMoves(published, lock).some((move) => accept.has(move.id)))
      files.set(lockPath(id), formatLock(acceptMoves(published, lock, accept)));
  }
  const named = LOCKED_REGISTERS.filter((register) => publish.has(register));
  const registerLock = acceptTitles(registers, publishIds(registers, named), accept);
  if (named.length > 0 || findRetitled(registers).some(({ id }) => accept.has(id))) files.set(REGISTERS_PATH, formatLock(registerLock));
  return files;
}

const formatLock = (lock: PassageLock | RegisterLock): string => `${JSON.stringify(lock, null, 1)}\n`;
