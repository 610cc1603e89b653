import type { FieldName } from "../../edition/published/changes.ts";
import type { Piece } from "../../edition/published/difference.ts";
import type { ChangeView } from "../../output/pages/changes.ts";
import type { Prose } from "../../schemas/common.ts";
import { toWordKey } from "../../schemas/interface.ts";
import { placeIn, textOf } from "../../shared/passage-id.ts";
import type { PageContext } from "../../site/page.ts";
import { formatWhen } from "../../site/when.ts";

/** What a page needs to call texts by their names: `id` and short name of each. */
export type Labels = readonly { readonly id: string; readonly label: Prose }[];

/** What a thing is called; passages by their text and number. A text that is gone has its id alone. */
export function nameOf({ t, p }: PageContext, { of, id, title }: Pick<ChangeView, "of" | "id" | "title">, labels: Labels): string {
  if (of === "passages") return namePassage({ t, p }, id, labels);
  return title === null ? id : p(title);
}

function namePassage({ t, p }: Pick<PageContext, "t" | "p">, id: string, labels: Labels): string {
  const label = labels.find((one) => one.id === textOf(id))?.label;
  return label === undefined ? id : t("reference", { text: p(label), n: placeIn(id) });
}

/** A value that is no prose in words: dates, kinds, and ids with a sign between them. */
export function showPieces({ t }: PageContext, name: FieldName, pieces: readonly Piece[]): Piece[] {
  const say = (text: string): string => {
    if (name === "when") return formatWhen(text, t);
    if (name === "kind") return t(toWordKey(`search.kind.${text}`));
    return text;
  };
  if (name === "quotes" || name === "sentences") return pieces.map(({ of, text }, i) => ({ of, text: i === 0 ? text : `、${text}` }));
  return pieces.map(({ of, text }) => ({ of, text: say(text) }));
}
