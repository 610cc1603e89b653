import { parseFragment, type Token, Tokenizer, TokenizerMode } from "parse5";

/** A stretch of a seed in UTF-16 units, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that is markup, not text. `breaks`: a new line begins behind it. */
export interface Markup extends Stretch {
  readonly breaks: boolean;
}

/** A character reference in the text, and what it stands for. */
export interface Reference extends Stretch {
  readonly value: string;
}

/** Elements whose tags end a line of text; every other tag stands within one. */
const BLOCKS = new Set(
  "address article aside blockquote br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li listing main nav ol output p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Elements whose content is no text for readers. */
const RAW: Record<string, Tokenizer["state"]> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
};

/** Finds tags, comments and character references by the rules of HTML. Offsets are UTF-16 units of `html`. */
export function findMarkup(html: string): { readonly markup: readonly Markup[]; readonly references: readonly Reference[] } {
  const texts: Stretch[] = [];
  const breaks: number[] = []; // where block tags begin
  let raw: string | null = null;
  const onText = (token: Token.CharacterToken) => {
    if (raw === null) texts.push({ start: token.location!.startOffset, end: token.location!.endOffset });
  };
  const onTag = (token: Token.TagToken) => {
    if (BLOCKS.has(token.tagName)) breaks.push(token.location!.startOffset);
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        onTag(token);
        const state = RAW[token.tagName];
        if (state === undefined) return;
        raw = token.tagName;
        tokenizer.state = state;
        tokenizer.lastStartTagName = token.tagName;
      },
      onEndTag(token) {
        onTag(token);
        if (token.tagName === raw) raw = null;
      },
      onCharacter: onText,
      onNullCharacter: onText,
      onWhitespaceCharacter: onText,
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);

  const gaps = complement(texts, html.length);
  let passed = 0;
  const markup = gaps.map(({ start, end }): Markup => {
    while (passed < breaks.length && breaks[passed]! < start) passed++;
    return { start, end, breaks: passed < breaks.length && breaks[passed]! < end };
  });
  // A token of white space may end within a reference (`&#32` and `;`): what lies between markup is one stretch of text.
  return { markup, references: complement(gaps, html.length).flatMap((text) => findReferences(html, text)) };
}

/** What no stretch covers: between texts markup, the unfinished tag at the end of a file included; between markup text. */
function complement(stretches: readonly Stretch[], length: number): Stretch[] {
  const gaps: Stretch[] = [];
  let at = 0;
  for (const { start, end } of [...stretches, { start: length, end: length }]) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return gaps;
}

function findReferences(html: string, { start, end }: Stretch): Reference[] {
  const pattern = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/gi;
  return [...html.slice(start, end).matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const node = parseFragment(found).childNodes[0];
    const value = node !== undefined && "value" in node ? node.value : found;
    if (value === found) return [];
    const tail = commonTail(found, value);
    return [{ start: start + index, end: start + index + found.length - tail, value: value.slice(0, value.length - tail) }];
  });
}

/** How many characters of text stand behind a reference that no `;` ends: `&nbspfoo` is a space and `foo`. */
function commonTail(found: string, value: string): number {
  let tail = 0;
  while (tail < value.length - 1 && found.at(-1 - tail) === value.at(-1 - tail)) tail++;
  return tail;
}
