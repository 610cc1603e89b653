/**
 * The fonts of a page. On a first visit the text is drawn with punctuation, Latin and titles in the edition's fonts and the
 * Han characters in the device's; those of the edition are asked for then, and since every Han character is one em wide,
 * nothing moves when they arrive. Later visits find all of them in the browser's cache, and ask for them at once.
 */
const KEY = "fonts";
const HAN = '1em "Edition Han"';
const root = document.documentElement;

export interface PageFonts {
  /** Addresses, with spaces between, of what the page shows first, and of the rest. */
  readonly first?: string;
  readonly later?: string;
  /** Address of the font that shows every Han character as □. */
  readonly box?: string;
  /** Names the fonts of this build. */
  readonly stamp?: string;
}

export function loadFonts({ first = "", later = "", box = "", stamp = "" }: PageFonts): void {
  // A preloaded font must be asked for as from another site, which a page on a disk may not do.
  if (location.protocol === "file:") return;
  preload(first);
  // Notes that are folded on the screen stand open in print.
  addEventListener("beforeprint", () => void document.fonts.load(HAN, document.body.textContent ?? ""));
  if (kept() === stamp) {
    preload(later);
    return;
  }
  if (!hasHan()) {
    preload(box);
    root.dataset["box"] = "";
  }
  root.dataset["first"] = "";
  afterDrawing(async () => {
    await document.fonts.load(HAN, document.body.innerText).catch(() => []);
    delete root.dataset["first"];
    keep(stamp);
  });
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

function preload(addresses: string): void {
  for (const href of addresses.split(" ").filter((address) => address !== "")) {
    document.head.append(
      Object.assign(document.createElement("link"), { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href }),
    );
  }
}

/** Whether the device has any font with Han characters: what stands for a missing one is narrower. */
function hasHan(): boolean {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return true;
  context.font = "20px serif";
  return context.measureText("永").width > 19;
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(stamp: string): void {
  try {
    localStorage.setItem(KEY, stamp);
  } catch {
    // The next visit counts as a first one.
  }
}
