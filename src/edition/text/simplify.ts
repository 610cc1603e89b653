import type { TextProfile } from "../../schemas/text.ts";
import { codePoints, countCodePoints } from "../../shared/code-points.ts";
import { findStrays, nameStray } from "../kernel/no-text.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import { toHans } from "../kernel/script.ts";
import { findAll } from "../kernel/selector.ts";

/**
 * Reading texts by passage → the same in Simplified, with what the editor corrects where conversion errs: each entry at
 * the one place it quotes, and as long as what it replaces, so that every offset holds. `where`: the profile.
 */
export function toSimplified(
  readings: ReadonlyMap<string, string>,
  entries: TextProfile["simplified"],
  where: string,
): Checked<ReadonlyMap<string, string>> {
  const converted = new Map([...readings].map(([id, text]) => [id, codePoints(toHans(text))]));
  const hans = new Map([...converted].map(([id, { text }]) => [id, text]));
  const problems: Problem[] = [];
  entries.forEach(({ passage, converted: exact, reading }, i) => {
    const place = `${where} → simplified[${i}]`;
    const [start, ...more] = findAll(converted.get(passage) ?? codePoints(""), { exact });
    const [stray] = findStrays(reading);
    const [given, wanted] = [countCodePoints(reading), countCodePoints(exact)];
    if (!hans.has(passage)) {
      problems.push({ where: `${place}.passage`, message: `There is no passage ${passage}. Name one of the text, or remove the entry.` });
    } else if (start === undefined || more.length > 0) {
      const count = start === undefined ? 0 : more.length + 1;
      const advice =
        count === 0
          ? "Quote it as it is converted, or remove the entry."
          : "Quote more of the words around it, so that one place is meant.";
      problems.push({
        where: `${place}.converted`,
        message: `「${exact}」 occurs ${count} times in the Simplified wording of passage ${passage}. ${advice}`,
      });
    } else if (stray !== undefined) {
      problems.push({
        where: `${place}.reading`,
        message: `「${exact}」 would become ${nameStray(stray.character)}, which is no text. Write the words.`,
      });
    } else if (given !== wanted) {
      problems.push({
        where: `${place}.reading`,
        message: `「${reading}」 has ${given} of the ${wanted} characters of 「${exact}」. Write as many: places in a passage are the same in both scripts.`,
      });
    } else {
      const points = codePoints(hans.get(passage)!);
      hans.set(passage, points.slice(0, start) + reading + points.slice(start + wanted));
    }
  });
  return { value: hans, problems };
}
