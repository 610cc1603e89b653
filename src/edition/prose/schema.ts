import type { Schema } from "hast-util-sanitize";

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** From the root of the edition; not `//host/`, which is another host. */
const OWN = "/(?!/)";
const ADDRESS = new RegExp(`^(?:${OWN}|https?://[^/?#]|mailto:.|#fn-)`);

/** What Markdown of the editor may become on a page; everything else is dropped, and reported before that. */
export const MARKDOWN: Schema = {
  tagNames: `p br em strong del code pre blockquote ul ol li hr a img table thead tbody tr th td sup section ${HEADINGS.join(" ")}`.split(
    " ",
  ),
  attributes: {
    ...Object.fromEntries(HEADINGS.map((name) => [name, ["id", ["className", "visually-hidden"]]])),
    a: [
      ["href", ADDRESS],
      "title",
      "id",
      "ariaLabel",
      "ariaDescribedBy",
      "dataFootnoteRef",
      "dataFootnoteBackref",
      ["className", /^data-footnote-/],
    ],
    code: [["className", /^language-/]],
    img: [["src", new RegExp(`^${OWN}`)], "alt", "title"],
    li: ["id", ["className", "task-list-item"]],
    ol: ["start"],
    section: ["dataFootnotes", ["className", "footnotes"]],
    ul: [["className", "contains-task-list"]],
  },
  protocols: { href: ["http", "https", "mailto"] },
  // Ids are held against those of the page, and raw HTML never comes so far: nothing is to be prefixed or mended.
  clobber: [],
  ancestors: {},
  required: {},
  strip: [],
  allowComments: false,
  allowDoctypes: false,
};
