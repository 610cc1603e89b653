/**
 * The fonts of a page. Where the browser has not seen them yet, the text is drawn with punctuation and Latin in the
 * edition's fonts and the Han characters in the device's; those of the edition are asked for then, and since every Han
 * character is one em wide, nothing moves when they arrive. Fonts that were loaded once are in the browser's cache, and
 * asked for at once.
 */
import { keep, recall } from "../settings/kept.ts";

const KEY = "fonts";
/** Names kept at most; a file has another name when its characters change. */
const KEPT = 60;
const NAME = /[\w-]{1,40}\.\w{8}\.woff2/g;
/** Passages that are drawn anew in one frame. */
const A_FRAME = 3;
const HAN = '1em "Edition Han"';
const root = document.documentElement;

export interface PageFonts {
  /** Addresses, with spaces between, of what the page shows first, and of the rest. */
  readonly first?: string;
  readonly later?: string;
  /** Address of the font that shows every Han character as □. */
  readonly box?: string;
}

export function loadFonts({ first = "", later = "", box = "" }: PageFonts): void {
  if (location.protocol === "file:") return; // the disk is fast
  ask(/-latin\./.test(first) ? "Edition Latin" : "Edition Serif", first);
  // Notes that are folded on the screen stand open in print.
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("[data-first]")) one.removeAttribute("data-first");
    void document.fonts.load(HAN, document.body.textContent ?? "");
  });
  if (!hasHan()) {
    ask("Edition Box", box);
    root.dataset["box"] = "";
  }
  const names = later.split(" ").map((address) => address.replace(/^.*\//, ""));
  const seen = recall(KEY, fit).split(" ");
  if (names.every((name) => seen.includes(name))) {
    ask("Edition Han", later);
    return;
  }
  root.dataset["first"] = "";
  afterDrawing(async () => {
    const han = shownText().replace(/[\0-\u2fff]/g, "");
    const loaded = han === "" ? [] : await document.fonts.load(HAN, han).catch(() => []);
    if (loaded.length > 0) keep(KEY, fit([...new Set([...names, ...seen])].join(" ")));
    await switchFonts();
  });
}

/**
 * From the device's font to the edition's: a whole text drawn anew at once would hold up a reader who has begun, so its
 * passages follow a few a frame.
 */
async function switchFonts(): Promise<void> {
  const passages = [...document.querySelectorAll<HTMLElement>(".passage")];
  for (const passage of passages) passage.dataset["first"] = "";
  delete root.dataset["first"];
  for (let at = 0; at < passages.length; at += A_FRAME) {
    await new Promise(requestAnimationFrame);
    for (const passage of passages.slice(at, at + A_FRAME)) delete passage.dataset["first"];
  }
}

/** Of a text its passages, which are not laid out for this; of other pages what is not hidden of their own part. */
function shownText(): string {
  const passages = [...document.querySelectorAll(".passage > [id]")];
  return passages.length > 0 ? passages.map(({ textContent }) => textContent).join("") : document.querySelector("main")!.innerText;
}

/** Calls once, after the first drawing; where the browser does not tell of it, a moment after the page has loaded. */
function afterDrawing(act: () => void): void {
  const once = () => {
    observer.disconnect();
    window.clearTimeout(timer);
    removeEventListener("load", wait);
    act();
  };
  let timer = 0;
  const wait = () => {
    timer = window.setTimeout(once, 300);
  };
  const observer = new PerformanceObserver(once);
  observer.observe({ type: "paint", buffered: true });
  addEventListener("load", wait);
}

/**
 * Asks for fonts before the stylesheet is there that names them. (A preload would do, but not on a page that a service
 * worker answers for: browsers throw it away there.)
 */
function ask(family: string, addresses: string): void {
  for (const address of addresses.split(" ").filter((one) => one !== "")) {
    const weight = /-head-/.test(address) ? "600" : "400";
    const font = new FontFace(family, `url(${JSON.stringify(new URL(address, location.href).href)})`, { weight, display: "swap" });
    document.fonts.add(font);
    font.load().catch(() => document.fonts.delete(font)); // the stylesheet asks again
  }
}

/** Whether the device has any font with Han characters: what stands for a missing one is narrower. */
function hasHan(): boolean {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return true;
  context.font = "20px serif";
  return context.measureText("永").width > 19;
}

/** The names of fonts in a text, and as many as are kept. */
const fit = (kept: string): string => (kept.match(NAME) ?? []).slice(0, KEPT).join(" ");
