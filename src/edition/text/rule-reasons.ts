/** Why the rules change what they change: words of the interface, which a rule names by their keys. */
import type { Prose } from "../../schemas/common.ts";
import { type InterfaceInput, RULE_WORDS, type RuleWord } from "../../schemas/interface.ts";
import type { Edit, Repair } from "../kernel/edit.ts";
import { toProse } from "../kernel/script.ts";

export type RuleReasons = Readonly<Record<RuleWord, Prose>>;

/** A word that is missing, a mistake of its own, is said by its key. @param words null where they could not be read */
export const toRuleReasons = (words: InterfaceInput | null): RuleReasons =>
  Object.fromEntries(RULE_WORDS.map((key) => [key, toProse(words?.[key] ?? key)])) as RuleReasons;

/** The repair with its reason in words. */
export const explain = (repair: Repair, reasons: RuleReasons): Edit => ({
  ...repair,
  reason: typeof repair.reason === "string" ? reasons[repair.reason] : repair.reason,
});
