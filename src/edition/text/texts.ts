/** Every seed with its profile → the texts of the edition. */
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import type { Problem } from "../kernel/problem.ts";
import { checkLock } from "../published/check.ts";
import { toRuleReasons } from "./rule-reasons.ts";
import { checkSeedName, showName } from "./seed-name.ts";
import { buildText, type EditionText, type Seed, textIdOf } from "./text.ts";

/** What the edition is made of, as it lies on disk. */
/** Which state of the project the sources are. */
export interface State {
  /** As in `package.json`. */
  readonly version: string;
  /** Day of the last commit that touched seeds or editorial data, ISO 8601; null where none is known. */
  readonly date: string | null;
}

export interface Sources {
  readonly state: State;
  readonly seeds: readonly Seed[];
  /** `seeds/SHA256SUMS`: SHA-256 in hexadecimal by file name; null where there is no such file. */
  readonly pins: ReadonlyMap<string, string> | null;
  /** Files of `src/editorial` by path from there. */
  readonly editorial: ReadonlyMap<string, Uint8Array>;
}

/** Where the seeds are pinned. */
export const PINS = "seeds/SHA256SUMS";

/** Seeds with their profiles → texts, in order of their ids; reports what is missing on either side. */
export function buildTexts({ seeds, pins }: Pick<Sources, "seeds" | "pins">, editorial: Editorial, problems: Problem[]): EditionText[] {
  const names = seeds.flatMap(({ file }): Problem[] => {
    const message = checkSeedName(file);
    return message === null ? [] : [{ where: `seeds/${showName(file)}`, message }];
  });
  const byId = Map.groupBy(
    seeds.filter(({ file }) => checkSeedName(file) === null),
    ({ file }) => textIdOf(file)!,
  );
  for (const [id, profile] of editorial.profiles) {
    if (!seeds.some(({ file }) => file === profile.file)) {
      problems.push({
        where: `${EDITORIAL}/texts/${id}.yaml → file`,
        message: `There is no seeds/${profile.file}. Put the seed there, or remove the profile.`,
      });
    }
  }
  problems.push(...checkNames(seeds, editorial), ...names);
  if (pins === null) problems.push({ where: PINS, message: "The file is missing. Restore it: it pins the bytes of every seed." });
  for (const file of pins?.keys() ?? []) {
    if (!seeds.some((seed) => seed.file === file))
      problems.push({ where: PINS, message: `There is no seeds/${file}. Put the seed back, or remove its line.` });
  }
  const reasons = toRuleReasons(editorial.interface);
  const texts: EditionText[] = [];
  for (const [id, group] of [...byId].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const seed = group[0]!;
    if (group.length > 1) {
      problems.push({
        where: `seeds/${group[1]!.file}`,
        message: `It has the id ${id}, as seeds/${seed.file} has. Begin the name of one with other digits.`,
      });
      continue;
    }
    if (pins !== null) checkPin(seed, pins, problems);
    const profile = editorial.profiles.get(id);
    if (profile === undefined) {
      if (!problems.some(({ where }) => where.startsWith(`${EDITORIAL}/texts/${id}.yaml`))) {
        problems.push({
          where: `seeds/${seed.file}`,
          message: `The text has no profile. Write ${EDITORIAL}/texts/${id}.yaml, or run: npm run seed -- seeds/${seed.file}`,
        });
      }
      continue;
    }
    if (profile.file !== seed.file) continue; // reported above
    const published = editorial.locks.get(id) ?? null;
    const damage = published === null ? [] : checkLock(id, published, `${EDITORIAL}/passages/${id}.lock.json`);
    problems.push(...damage);
    if (damage.length > 0) continue; // what refers to the text is no mistake of its own
    const built = buildText(id, seed, profile, editorial.emendations.get(id) ?? [], published, reasons);
    problems.push(...built.problems);
    if (built.value !== null) texts.push(built.value);
  }
  return texts;
}

/** Files of a text under another id than the text's, or of a text that is gone: nothing would read them. */
function checkNames(seeds: readonly Seed[], { profiles, emendations, locks }: Editorial): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set([...seeds.flatMap(({ file }) => textIdOf(file) ?? []), ...profiles.keys()]);
  for (const [id, { file }] of profiles) {
    const named = textIdOf(file)!;
    if (named === id) continue;
    const where = `${EDITORIAL}/texts/${id}.yaml → file`;
    problems.push({
      where,
      message: `seeds/${file} has the id ${named}, this profile ${id}. Name the seed of ${id}, or rename the profile to ${named}.yaml.`,
    });
  }
  for (const id of emendations.keys()) {
    if (ids.has(id)) continue;
    problems.push({
      where: `${EDITORIAL}/emendations/${id}.yaml`,
      message: `There is no text ${id}. Name the file by the id of its text, or remove it.`,
    });
  }
  for (const id of locks.keys()) {
    if (ids.has(id)) continue;
    const message = `There is no text ${id}, and what was published of it leads nowhere. Put its seed and profile back; if its links may end, remove this file.`;
    problems.push({ where: `${EDITORIAL}/passages/${id}.lock.json`, message });
  }
  return problems;
}

function checkPin(seed: Seed, pins: ReadonlyMap<string, string>, problems: Problem[]): void {
  const pin = pins.get(seed.file);
  const where = `seeds/${seed.file}`;
  if (pin === undefined)
    problems.push({ where, message: `Its SHA-256 is not pinned. Add this line to ${PINS}: ${seed.sha256}  ${seed.file}` });
  else if (pin !== seed.sha256) {
    problems.push({
      where,
      message: `Its SHA-256 is ${seed.sha256}, pinned is ${pin}. Seeds are never edited: restore the file, or take the new one in under another id.`,
    });
  }
}
