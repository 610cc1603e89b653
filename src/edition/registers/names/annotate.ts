import { countCodePoints } from "../../../shared/code-points.ts";

/** A form of an entity's name, to be found in the reading texts. */
export interface Form {
  readonly entity: string;
  readonly form: string;
}

/** A found name; `start` and `end` in code points of the passage's reading text. */
export interface Match {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

/** Places where the editor overrules: `entity` null takes a match away. Places in code points. */
export interface Ruling {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly allow: boolean;
}

/** Forms by their first character, the longest first. */
export type FormIndex = ReadonlyMap<string, readonly Form[]>;

export function indexForms(forms: readonly Form[]): FormIndex {
  const sorted = forms.toSorted((a, b) => b.form.length - a.form.length);
  return Map.groupBy(sorted, ({ form }) => form[0]!);
}

/**
 * Names in a reading text, from left to right, the longest at each place, never overlapping.
 * The editor's rulings go first: an allowed place is a match whatever stands around it, a denied one is none.
 */
export function annotate(text: string, index: FormIndex, rulings: readonly Ruling[] = []): Match[] {
  const allowed = rulings.filter((ruling) => ruling.allow).toSorted((a, b) => a.start - b.start);
  const denied = new Set(rulings.filter((ruling) => !ruling.allow).map(({ entity, start, end }) => `${entity} ${start} ${end}`));
  const matches: Match[] = [];
  let point = 0; // the place i in code points
  let passed = 0; // rulings that begin before it
  for (let i = 0; i < text.length; ) {
    while (passed < allowed.length && allowed[passed]!.start < point) passed++;
    const ruled = allowed[passed]?.start === point ? allowed[passed] : undefined;
    const next = (ruled === undefined ? allowed[passed] : allowed[passed + 1])?.start ?? Number.POSITIVE_INFINITY;
    const found = ruled ?? findForm(text, i, point, index, denied, next);
    if (found === null) {
      i += text.codePointAt(i)! > 0xffff ? 2 : 1;
      point++;
      continue;
    }
    matches.push({ entity: found.entity, start: point, end: found.end });
    const length = found.end - point;
    i += [...text.slice(i, i + 2 * length)].slice(0, length).join("").length;
    point = found.end;
  }
  return matches;
}

function findForm(text: string, i: number, point: number, index: FormIndex, denied: ReadonlySet<string>, limit: number): Match | null {
  for (const { entity, form } of index.get(text[i]!) ?? []) {
    if (!text.startsWith(form, i) || isWithinWord(text, i, form)) continue;
    const end = point + countCodePoints(form);
    if (end <= limit && !denied.has(`${entity} ${point} ${end}`)) return { entity, start: point, end };
  }
  return null;
}

/** A name in Latin letters is not a part of a longer word: AI is not in MAIL. */
function isWithinWord(text: string, i: number, form: string): boolean {
  const latin = /[A-Za-z0-9]/;
  const [before, after] = [text[i - 1] ?? "", text[i + form.length] ?? ""];
  return (/^[A-Za-z]/.test(form) && latin.test(before)) || (/[A-Za-z]$/.test(form) && latin.test(after));
}
