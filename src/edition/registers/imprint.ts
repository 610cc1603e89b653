import type { Imprint, PublishedImprint } from "../../schemas/imprint.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import type { Problem } from "../kernel/problem.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import { type History, releaseDate, versionOf } from "../published/history.ts";
import type { State } from "../text/texts.ts";

/** What stands in place of an imprint that could not be read. */
const NONE: Imprint = {
  title: { "zh-Hant": "", "zh-Hans": "", en: "" },
  titlePinyin: "",
  version: "",
  release: "",
  date: "",
  responsible: { name: toProse(""), role: toProse("") },
  people: [],
  contact: null,
  place: null,
  published: "",
  licence: "",
  doi: null,
  rights: toProse(""),
  made: toProse(""),
  audience: toProse(""),
  completeness: toProse(""),
  deposit: toProse(""),
};

/** What the edition says of itself, with its version and its day. */
export function buildImprint(
  { imprint: input }: Pick<Editorial, "imprint">,
  { version, date: committed }: State,
  history: History,
  problems: Problem[],
): Imprint {
  if (input === null) return NONE;
  const date = input.date ?? releaseDate(history, version) ?? committed;
  if (date === null) {
    problems.push({
      where: `${EDITORIAL}/edition.yaml`,
      message: `The day of the edition is not known, for there is no commit that touched its texts. Commit them to git, or write date: "2026-11-21" with the day of the last change.`,
    });
  }
  return {
    title: { ...toProse(input.title), en: input.title.en },
    titlePinyin: input.titlePinyin,
    version: versionOf(history, version),
    release: version,
    date: date ?? "",
    responsible: toNamed(input.responsible),
    people: input.people.map(toNamed),
    contact: input.contact ?? null,
    place: toOptionalProse(input.place),
    published: input.published,
    licence: input.licence,
    doi: input.doi ?? null,
    rights: toProse(input.rights),
    made: toProse(input.made),
    audience: toProse(input.audience),
    completeness: toProse(input.completeness),
    deposit: toProse(input.deposit),
  };
}

const toNamed = ({ name, role }: NonNullable<Editorial["imprint"]>["responsible"]): Imprint["responsible"] => ({
  name: toProse(name),
  role: toProse(role),
});

/** What of it is open data. */
export const publishImprint = ({
  title,
  version,
  date,
  responsible,
  people,
  contact,
  licence,
  rights,
  made,
  doi,
}: Imprint): PublishedImprint => ({
  title,
  version,
  date,
  responsible: [responsible, ...people],
  contact,
  licence: { work: licence, texts: rights },
  made,
  doi,
});
