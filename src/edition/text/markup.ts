import { parseFragment, type Token, Tokenizer, TokenizerMode } from "parse5";
import { isHtmlEvidence, isTag, isWholeComment, tellsReaders } from "./tags.ts";

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

export interface Found {
  readonly markup: readonly Markup[];
  readonly references: readonly Reference[];
  /** Whether the text is HTML beyond doubt: a tag of its elements, a comment, a doctype, a reference with its semicolon. */
  readonly isHtml: boolean;
}

/** Elements whose tags end a line of text; every other tag stands within one. */
const BLOCKS = new Set(
  "address article aside blockquote br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li listing main nav ol output p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Elements whose content is no text for readers. */
const RAW: ReadonlyMap<string, Tokenizer["state"]> = new Map(
  Object.entries({
    script: TokenizerMode.SCRIPT_DATA,
    style: TokenizerMode.RAWTEXT,
    noembed: TokenizerMode.RAWTEXT,
    noframes: TokenizerMode.RAWTEXT,
    iframe: TokenizerMode.RAWTEXT,
    xmp: TokenizerMode.RAWTEXT,
  }),
);

/**
 * Finds tags, comments and character references by the rules of HTML, but loses no words to them: what HTML takes for
 * markup and a reader would read (`若 a<b 且 c>d`) is text. Offsets are UTF-16 units of `html`.
 */
export function findMarkup(html: string): Found {
  const read: Read = { texts: [], breaks: [], isHtml: false };
  for (let from: number | null = 0; from !== null; ) from = readFrom(html, from, read);
  const gaps = complement(read.texts, html.length);
  let passed = 0;
  const markup = gaps.map(({ start, end }): Markup => {
    while (passed < read.breaks.length && read.breaks[passed]! < start) passed++;
    return { start, end, breaks: passed < read.breaks.length && read.breaks[passed]! < end };
  });
  // A token of white space may end within a reference (`&#32` and `;`): what lies between markup is one stretch of text.
  const references = complement(gaps, html.length).flatMap((text) => findReferences(html, text));
  return { markup, references, isHtml: read.isHtml || references.some(({ end }) => html[end - 1] === ";") };
}

/** What is read so far. */
interface Read {
  readonly texts: Stretch[];
  /** Where block tags begin. */
  readonly breaks: number[];
  isHtml: boolean;
}

/**
 * Reads from a place in the text up to the first `<` that begins no markup; gives the place behind it, where reading goes
 * on, or null at the end.
 */
function readFrom(html: string, from: number, read: Read): number | null {
  let end = from; // of the tokens so far
  let raw = null as { readonly name: string; readonly from: number } | null;
  let next = null as number | null;
  const placeOf = (token: Token.Token): Stretch => ({
    start: from + token.location!.startOffset,
    end: from + token.location!.endOffset,
  });
  /** Whether the token is markup; what is none ends this reading. */
  const take = (token: Token.Token, isMarkup: (written: string) => boolean): boolean => {
    if (next !== null) return false;
    const place = placeOf(token);
    if (isMarkup(html.slice(place.start, place.end))) {
      end = place.end;
      return true;
    }
    read.texts.push({ start: place.start, end: place.start + 1 });
    next = place.start + 1;
    tokenizer.pause();
    return false;
  };
  const onText = (token: Token.CharacterToken) => {
    if (next !== null) return;
    const place = placeOf(token);
    end = place.end;
    if (raw === null) read.texts.push(place);
  };
  const onTag = (token: Token.TagToken): boolean => {
    if (!take(token, (written) => isTag(token, written))) return false;
    const { start } = placeOf(token);
    if (BLOCKS.has(token.tagName)) read.breaks.push(start);
    read.isHtml ||= isHtmlEvidence(token, html.slice(start, end));
    return true;
  };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        if (!onTag(token)) return;
        const state = RAW.get(token.tagName);
        if (state === undefined) return;
        raw = { name: token.tagName, from: end };
        tokenizer.state = state;
        tokenizer.lastStartTagName = token.tagName;
      },
      onEndTag(token) {
        if (onTag(token) && token.tagName === raw?.name) raw = null;
      },
      onCharacter: onText,
      onNullCharacter: onText,
      onWhitespaceCharacter: onText,
      onComment(token) {
        if (take(token, (written) => isWholeComment(written) || !tellsReaders(written))) read.isHtml = true;
      },
      onDoctype(token) {
        if (take(token, (written) => !tellsReaders(written))) read.isHtml = true;
      },
      onEof() {},
    },
  );
  tokenizer.write(html.slice(from), true);
  return next ?? readEnd(html, raw?.from ?? end, raw !== null, read);
}

/** What no token covers at the end, an unfinished tag, or what an element has that never ends: markup unless words are in it. */
function readEnd(html: string, from: number, isContent: boolean, read: Read): number | null {
  const rest = html.slice(from);
  if (!tellsReaders(rest)) return null;
  if (isContent) return from;
  if (rest.includes(">")) {
    read.texts.push({ start: from, end: from + 1 });
    return from + 1;
  }
  read.texts.push({ start: from, end: html.length });
  return null;
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
