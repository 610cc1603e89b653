import type { z } from "astro/zod";

/** What a schema asks for, in the editor's words. */
const KINDS: Readonly<Record<string, string>> = {
  string: "words; put numbers and dates in quotation marks",
  array: "a list, with a line - for each entry; [] is an empty one",
  tuple: "a list",
  object: "fields, a line `name: value` each",
  record: "fields, a line `name: value` each",
  number: "a number, without quotation marks",
  int: "a whole number, without quotation marks",
  boolean: "true or false",
};

/** A complaint of a schema about a value → what is wrong, and what to do, in full sentences. */
export function explainIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const shown = typeof value === "string" ? `「${value}」` : typeof value === "object" ? "It" : String(value);
  switch (issue.code) {
    case "invalid_type": {
      const wanted = KINDS[issue.expected] ?? issue.expected;
      if (value === undefined) return `It is missing. Write ${wanted}.`;
      if (value === null) return `It is empty. Write ${wanted}.`;
      return `${shown} is not what belongs here. Write ${wanted}.`;
    }
    case "invalid_value":
      return `${value === undefined ? "It is missing" : `${shown} is not possible here`}. Write ${listed(issue.values.map(String))}.`;
    case "unrecognized_keys":
      return `There is no field ${listed(issue.keys)} here. Mend the spelling, or remove it.`;
    case "too_small":
      if (issue.origin === "string") return "It is empty. Write it, or remove the field.";
      return issue.origin === "array"
        ? `It has fewer entries than ${issue.minimum}. Add what is missing.`
        : `${shown} is less than ${issue.minimum}. Correct it.`;
    case "too_big":
      return issue.origin === "array"
        ? `It has more entries than ${issue.maximum}. Remove what is too much.`
        : `${shown} is more than ${issue.maximum}. Correct it.`;
    case "invalid_format":
      if (issue.format === "date") return `${shown} is no day. Write it as year, month and day, such as 2021-04-19, or null.`;
      return `${shown} ${issue.message}.`;
    default:
      return `${shown} ${issue.message}.`;
  }
}

/** `a, b or c` */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
