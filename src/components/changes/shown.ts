import type { FieldName } from "../../edition/published/changes.ts";
import type { Piece } from "../../edition/published/difference.ts";
import type { ChangeView } from "../../output/pages/changes.ts";
import type { Prose } from "../../schemas/common.ts";
import { toWordKey } from "../../schemas/interface.ts";
import { placeIn, textOf } from "../../shared/passage-id.ts";
import type { PageContext } from "../../site/page.ts";

/** What a page needs to call texts by their names: `id` and short name of each. */
export type Labels = readonly { readonly id: string; readonly label: Prose }[];

/** What a thing is called; passages by their text and number, parallels by their topic, which several have, and their places. A text that is gone has its id alone. */
export function nameOf(
  { t, p, list }: PageContext,
  { of, id, title, passages }: Pick<ChangeView, "of" | "id" | "title" | "passages">,
  labels: Labels,
): string {
  if (of === "passages") return namePassage({ t, p }, id, labels);
  const name = title === null ? id : p(title);
  if (of !== "parallels") return name;
  return name + t("join.aside", { words: list(passages.map((one) => namePassage({ t, p }, one, labels))) });
}

function namePassage({ t, p }: Pick<PageContext, "t" | "p">, id: string, labels: Labels): string {
  const label = labels.find((one) => one.id === textOf(id))?.label;
  return label === undefined ? id : t("reference", { text: p(label), n: placeIn(id) });
}

/** A value that is no prose in words: dates, kinds, and passages with a sign between them. */
export function showPieces(
  page: Pick<PageContext, "t" | "p" | "when">,
  name: FieldName,
  pieces: readonly Piece[],
  labels: Labels,
): Piece[] {
  const { t } = page;
  if (name === "quotes" || name === "sentences") {
    const named = pieces.map(({ of, text }): Piece => ({ of, text: name === "quotes" ? namePassage(page, text, labels) : placeIn(text) }));
    return named.flatMap((piece, i): Piece[] => (i === 0 ? [piece] : [{ of: "both", text: t("join.list") }, piece]));
  }
  if (name === "when") return whole(pieces, page.when);
  if (name === "nature") return whole(pieces, (text) => t(toWordKey(`nature.${text}`)));
  if (name === "kind") return whole(pieces, (text) => t(toWordKey(`search.kind.${text}`)));
  return [...pieces];
}

/** Where a part says nothing, all of it is other. */
const whole = (pieces: readonly Piece[], say: (text: string) => string): Piece[] => {
  const of = pieces.find((piece) => piece.of !== "both")?.of ?? "both";
  return [{ of, text: say(pieces.map(({ text }) => text).join("")) }];
};
