/** How names are read: pinyin with tones, a syllable for each Han character, proposed by a program and decided by the editor. */
import { pinyin, polyphonic } from "pinyin-pro";
import { EDITORIAL, type GlossaryFile } from "../../input/editorial.ts";
import type { Problem } from "../../kernel/problem.ts";
import { toHans } from "../../kernel/script.ts";

/** A form of a name and its syllables, parted by spaces. @example ["9·30變革", "biàn gé"] */
export type Reading = readonly [form: string, syllables: string];

type Named = Pick<GlossaryFile, "term" | "aliases" | "readings">;

const HAN = /\p{Script=Han}/u;
const charactersOf = (text: string): string[] => [...text].filter((one) => HAN.test(one));
const termOf = ({ term }: Pick<GlossaryFile, "term">): string => (typeof term === "string" ? term : term["zh-Hant"]);

/** Forms that have something to read. */
const formsOf = (entry: Named): string[] => [termOf(entry), ...entry.aliases].filter((form) => HAN.test(form));

/** As a program reads them, at a stretch, for neighbours decide how a character is read; tones as dictionaries have them. */
function propose(form: string): string {
  const points = [...toHans(form)];
  const syllables = pinyin(points.join(""), { type: "array", nonZh: "spaced", toneSandhi: false });
  return syllables.filter((_, i) => HAN.test(points[i]!)).join(" ");
}

/** Characters of a form that have several readings, each with them. @example "長者" → ["長 zhǎng/cháng"] */
function polyphonesIn(form: string): string[] {
  const readings = polyphonic(toHans(form), { type: "array" });
  return [...form].flatMap((character, i) => {
    const own = [...new Set(readings[i])];
    return HAN.test(character) && own.length > 1 ? [`${character} ${own.join("/")}`] : [];
  });
}

/** Readings of every form: the editor's, else those that a program proposes. */
export const toReadings = (entry: Named): Reading[] =>
  formsOf(entry).map((form) => [form, entry.readings.find(([given]) => given === form)?.[1] ?? propose(form)]);

const bare = (syllables: string): string =>
  syllables
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0304\u030c]/g, "")
    .normalize("NFC");

/** Letters and tones alone. */
const squashed = (words: string): string => words.toLowerCase().replace(/[^\p{Ll}]/gu, "");

/** The term in pinyin is read as its syllables are. */
function checkSpoken(entry: GlossaryFile): Problem[] {
  const syllables = toReadings(entry).find(([form]) => form === termOf(entry))?.[1] ?? "";
  if (entry.spoken === undefined || squashed(entry.spoken) === squashed(syllables)) return [];
  return [
    {
      where: `${EDITORIAL}/glossary/${entry.id}.md → spoken`,
      message: `It says ${entry.spoken}, and 「${termOf(entry)}」 is read ${syllables}. Mend it, or give the reading in \`readings\`.`,
    },
  ];
}

/** Decisions on what is no form, or with more or fewer syllables than it has characters, or against the reading for sorting; and a term in pinyin that is read otherwise. */
export function checkReadings(entry: GlossaryFile): Problem[] {
  const where = `${EDITORIAL}/glossary/${entry.id}.md → readings`;
  const decided = entry.readings.flatMap(([form, syllables], i): Problem[] => {
    const place = `${where}[${i}]`;
    if (!formsOf(entry).includes(form))
      return [
        {
          where: place,
          message: `「${form}」 is no form of ${entry.id} with Chinese characters. Quote the term or an alias, or remove it.`,
        },
      ];
    const [has, needs] = [syllables.split(" ").length, charactersOf(form).length];
    if (has !== needs)
      return [
        {
          where: place,
          message: `「${form}」 has ${needs} Chinese characters, and the reading ${has} syllables. Give each character one.`,
        },
      ];
    if (form === termOf(entry) && entry.pinyin !== undefined && entry.pinyin !== bare(syllables))
      return [{ where: place, message: `「${form}」 is read ${syllables} here, and sorted as ${entry.pinyin}. Mend one of the two.` }];
    return [];
  });
  return [...decided, ...checkSpoken(entry)];
}

/** A form with characters of several readings that nobody decided. */
export interface UndecidedReading {
  readonly entity: string;
  readonly form: string;
  readonly proposed: string;
  /** @example ["長 zhǎng/cháng"] */
  readonly polyphones: readonly string[];
}

export const undecidedReadings = (glossary: readonly GlossaryFile[]): UndecidedReading[] =>
  glossary.flatMap((entry) =>
    formsOf(entry)
      .filter((form) => !entry.readings.some(([given]) => given === form))
      .map((form) => ({ entity: entry.id, form, proposed: propose(form), polyphones: polyphonesIn(form) }))
      .filter(({ polyphones }) => polyphones.length > 0),
  );

export const formatReading = ({ entity, form, proposed, polyphones }: UndecidedReading): string =>
  `${entity}: 「${form}」 ${proposed}?  ${polyphones.join(", ")}`;
