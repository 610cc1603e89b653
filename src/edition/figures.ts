import type { Figure } from "../schemas/figure.ts";

const SIGNS: Record<Figure["comparator"], string> = { "=": "", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ ", "~": "≈ " };

/** `> 12,000,000` */
export const formatFigure = ({ comparator, value }: Figure): string => SIGNS[comparator] + value.toLocaleString("en");
