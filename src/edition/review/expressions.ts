/** Expressions that a program finds and an editor has to decide on: numbers, dates, quoted words, Latin words. */
import type { Span } from "../../schemas/common.ts";
import { codePoints } from "../../shared/code-points.ts";

export const EXPRESSION_KINDS = ["number", "numeral", "date", "quoted", "latin"] as const;
export type ExpressionKind = (typeof EXPRESSION_KINDS)[number];

/** A place that asks for a decision; `start` and `end` in code points of the passage. */
export interface Expression {
  readonly kind: ExpressionKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NUMERAL = "〇零一二兩三四五六七八九十百千萬億";
const PATTERNS: Record<ExpressionKind, RegExp> = {
  number: /\d+(?:[.,:·]\d+)*%?/g,
  numeral: new RegExp(`第?[${NUMERAL}幾半數][${NUMERAL}多餘]*`, "g"),
  date: /[年月日天周季]|目前|現在|如今|當時|那時|其時/g,
  quoted: /「[^「」]*」|『[^『』]*』|《[^《》]*》/g,
  latin: /[A-Za-z]+/g,
};

/** Everything of these kinds in a reading text (Traditional), by place. A numeral counts wherever it stands, in 一些 and 數字, too. */
export function findExpressions(text: string): Expression[] {
  const points = codePoints(text);
  return EXPRESSION_KINDS.flatMap((kind) =>
    [...text.matchAll(PATTERNS[kind])].map((match): Expression => {
      const start = points.fromUtf16(match.index);
      const end = points.fromUtf16(match.index + match[0].length);
      return { kind, start, end, text: match[0] };
    }),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Expressions of which some letter, Han character or digit lies in no decided span; marks and spaces need no decision. */
export function findUndecided(text: string, decided: readonly Span[]): Expression[] {
  const points = codePoints(text);
  const isDecided = (i: number): boolean => !/[\p{L}\p{N}%]/u.test(points.at(i)!) || decided.some(([start, end]) => i >= start && i < end);
  return findExpressions(text).filter(({ start, end }) => {
    for (let i = start; i < end; i++) if (!isDecided(i)) return true;
    return false;
  });
}

/** `003:12  numeral 「一樣」 …格局不太一樣了，公益…` */
export function formatExpression(passage: string, text: string, { kind, start, end, text: words }: Expression): string {
  const points = codePoints(text);
  return `${passage}  ${kind} 「${words}」  …${points.slice(Math.max(0, start - 8), Math.min(points.length, end + 8))}…`;
}
