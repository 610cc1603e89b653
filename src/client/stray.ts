/**
 * On the page for an address without a page, before anything is drawn. The links of the page lead from the root of the
 * edition. The page looks for this script in every folder above its address; where it is found it knows the root, and sends
 * the links there. Nothing of it where the address lies in the root itself.
 */
import { loadFonts } from "./early/fonts.ts";
import { applySettings, keptSettings } from "./settings/store.ts";

const page = document.documentElement;
/** The script lies in `assets/`. */
const root = new URL("../", (document.currentScript as HTMLScriptElement).src).href;
const fromRoot = (address: string): string => new URL(address, root).href;

/** At the root of a host several ways up end at the same script. */
if (page.dataset["root"] === undefined) {
  page.dataset["root"] = root;
  if (new URL("./", location.href).href !== root) lead();
}

function lead(): void {
  for (const link of document.head.querySelectorAll("link")) link.href = fromRoot(link.getAttribute("href")!);
  page.dataset["js"] = "";
  applySettings(keptSettings());
  const scripts = [...document.head.querySelectorAll<HTMLScriptElement>("script[src]")];
  const { first = "", later = "", box = "" } = scripts.find(({ dataset }) => dataset["first"] !== undefined)?.dataset ?? {};
  const all = (addresses: string): string => addresses.split(" ").filter(Boolean).map(fromRoot).join(" ");
  loadFonts({ first: all(first), later: all(later), box: fromRoot(box) });
  const deferred = scripts.filter(({ defer }) => defer).map((script) => script.getAttribute("src")!);
  document.addEventListener("DOMContentLoaded", () => {
    settle();
    for (const address of deferred)
      document.head.append(Object.assign(document.createElement("script"), { src: fromRoot(address), async: false }));
  });
}

/** Ways up lead from the address itself, and anchors stay on the page. */
function settle(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]:not([href^='#'], [href^='.'])"))
    link.href = fromRoot(link.getAttribute("href")!);
  for (const form of document.querySelectorAll("form")) form.action = fromRoot(form.getAttribute("action")!);
  const offline = document.getElementById("offline-notice");
  for (const name of ["worker", "manifest"]) if (offline !== null) offline.dataset[name] = fromRoot(offline.dataset[name]!);
}
