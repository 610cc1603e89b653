/**
 * References to a text, and what of this edition is cited. The styles are set when a page is built (`src/output/citation`):
 * a reference to this edition with gaps, which the browser fills for the text, a passage or a selection.
 */

/** A text as pages in one language refer to it. */
export interface Work {
  /** @example "003" */
  readonly id: string;
  readonly title: string;
  /** Persons; where there are none, the publisher answers for the text. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** The source does not print its date. */
  readonly inferred: boolean;
  readonly genre: "press-release" | "interview" | "article";
  /** What its publisher put it out on. */
  readonly medium: "website" | "newspaper" | "magazine";
  /** Of the text: a language tag. @example "zh-Hant" */
  readonly language: string;
  readonly edition: EditionCited;
  /** What one who quotes has to know of the wording, in the language of the page. */
  readonly caveat: string;
  readonly latin: Latin;
  /** Whether records are in Latin letters and remark the Chinese: on pages that are not in Chinese. */
  readonly romanised: boolean;
  readonly remarks: Remarks;
  readonly translations: readonly TranslationCited[];
}

/** What of it is cited: the source as it was published, this edition of it, or a translation in it. */
export type Part = "source" | "edition" | TranslationCited;

/** Sentences in which records say what they have no field for, in the language of the page. `*` stands for what is said. */
export interface Remarks {
  /** @example "第 * 段。", "Passage *." */
  readonly passage: string;
  /** @example "第 * 段。", "Passages *." */
  readonly passages: string;
  /** What the text and its origin are called in Chinese. @example "In Chinese: *." */
  readonly chinese: string;
}

/** A translation of a text as one refers to it. */
export interface TranslationCited {
  /** Language tag. @example "en" */
  readonly language: string;
  /** In English. @example "English" */
  readonly name: string;
  readonly status: "draft" | "revised";
  /** Who answers for it, in English, or in the language of the page. */
  readonly by: string;
  /** The same in Chinese. */
  readonly byInChinese: string;
  /** What it is, in the language of the page. @example "English translation (revised)" */
  readonly what: string;
  /** The same in Chinese. @example "英文譯文（已修訂）" */
  readonly whatInChinese: string;
}

/** This edition as one refers to it in Chinese, in one script. */
export interface EditionCited {
  readonly title: string;
  /** Who answers for it. */
  readonly editor: string;
  /** @example "0.2.0" */
  readonly version: string;
  /** Day of its last change, ISO 8601. */
  readonly date: string;
  /** Day of its first publication, ISO 8601. */
  readonly published: string;
  /** Address of the licence of the editorial work. */
  readonly licence: string;
}

/** What a work names, in Latin letters: the styles of English ask for them. What is written so already stands here too. */
export interface Latin {
  /** Sentence case. @example "Tengxun fabu xin lantu" */
  readonly title: string;
  /** The title in English, by the editor; on pages in another language in that. Sentence case; null where there is none, or where the title is English. */
  readonly translation: string | null;
  /** In the order of the work's authors. @example [{"family": "Du", "given": "Qiang"}] */
  readonly authors: readonly { readonly family: string; readonly given: string }[];
  /** @example "Tencent" */
  readonly publisher: string | null;
  /** Title of this edition: as pages in a language of Latin letters have it, on those in Chinese in pinyin. @example "Xin lantu jiaozhu" */
  readonly edition: string;
  /** Who answers for this edition, in English, or in the language of the page. @example "The Editors of The New Blueprint, Annotated" */
  readonly editor: string;
}

/** What of this edition is cited. Who read it knows where it stands: with `accessed` there is an address, with `passages` both. */
export interface Place {
  /** Address of the text, the passage or the selection; null where it is not known yet. */
  readonly url: string | null;
  /** @example "31", "31–33"; null for the whole text */
  readonly passages: string | null;
  /** Day of access, ISO 8601; null where nobody has read it yet. */
  readonly accessed: string | null;
}

export const STYLES = ["gbt7714", "apa", "chicago", "mla", "bibtex", "ris", "csl-json"] as const;
export type Style = (typeof STYLES)[number];

/** A reference in turns: upright, italic, upright and so on. Joined, it is the plain text. @example ["Du, Q. In ", "Xin lantu jiaozhu", "."] */
export type Reference = readonly string[];
/** A reference with gaps. */
export type Template = Reference;

const MONTHS = "January February March April May June July August September October November December".split(" ");
/** As MLA shortens them: May, June and July stay, September keeps four letters. */
const shorten = (month: string): string => (month.length < 5 ? month : `${month.slice(0, month.startsWith("S") ? 4 : 3)}.`);

/** @example [2021, 4, 23] */
export const parts = (date: string) => date.split("-").map(Number) as [year: number, month: number, day: number];
/** @example "April 23, 2021" */
export function american(date: string): string {
  const [year, month, day] = parts(date);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}
/** @example "23 Apr. 2021" */
export function modern(date: string): string {
  const [year, month, day] = parts(date);
  return `${day} ${shorten(MONTHS[month - 1]!)} ${year}`;
}

/** What fills the gaps, by name; null: the gap closes, with the words around it. */
const fillings = ({ url, passages, accessed }: Place) => {
  const many = passages?.includes("–");
  return {
    url,
    /** Ends a sentence that an address would end. */
    end: url === null ? "." : null,
    passages,
    one: many ? null : passages,
    many: many ? passages : null,
    /** As it stands in a key. */
    key: passages?.replace("–", "-") ?? null,
    iso: accessed,
    slashed: accessed?.replaceAll("-", "/") ?? null,
    parts: accessed && parts(accessed).join(),
    american: accessed && american(accessed),
    modern: accessed && modern(accessed),
  };
};
export type Gap = keyof ReturnType<typeof fillings>;

/** Signs of a template: controls, of which no text has any. */
const [OPEN, HERE, CLOSE] = ["\u0001", "\u0002", "\u0003"];
const GAP = new RegExp(`${OPEN}(\\w+)${OPEN}([^${CLOSE}]*)${CLOSE}`, "g");
/** A gap, with words that stand and fall with it; `*` is what fills it. @example gap("url", ", *") */
export const gap = (name: Gap, words = "*"): string => `${OPEN}${name}${OPEN}${words.replace("*", HERE)}${CLOSE}`;

/** The reference to one place. */
export function fill(template: Template, place: Place): Reference {
  const values = fillings(place);
  return template.map((part) =>
    part.replace(GAP, (_, name: Gap, words: string) => {
      const value = values[name];
      return value === null ? "" : words.replace(HERE, () => value);
    }),
  );
}
