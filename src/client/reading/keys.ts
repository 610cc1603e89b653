/** Single keys; they rest while the reader writes, with a modifier, and where the reader switched them off (WCAG 2.1.4). */
import { changeSetting, currentSettings, levelInForce } from "../settings/store.ts";
import { citedPassage } from "./citing.ts";
import { pointed } from "./numbers.ts";
import { type PassageOnPage, passageAt, passages } from "./passages.ts";
import { copyCited } from "./selection.ts";
import { currentPassage, isVertical } from "./writing.ts";

const help = document.querySelector<HTMLDialogElement>("#help");

/** Whether the reader last used the pointer. */
let pointing = false;
document.addEventListener("pointermove", ({ pointerType }) => {
  pointing = pointerType === "mouse";
});
document.addEventListener("focusin", () => {
  pointing = false;
});

/** The passage under the pointer or in focus, whichever the reader used last; else the one that the address names, or the first in the window. */
function passageInHand(): PassageOnPage | undefined {
  const named = document.getElementById(location.hash.slice(1).replace(/\..*/, ""));
  const focused = passageAt(document.activeElement);
  return (pointing ? (pointed ?? focused) : (focused ?? pointed)) ?? passageAt(named) ?? currentPassage();
}

function move(step: 1 | -1): void {
  const focused = passageAt(document.activeElement);
  const from = focused ?? currentPassage();
  if (from === undefined) return;
  const at = passages.indexOf(from) + (focused === undefined ? 0 : step);
  const next = passages[Math.max(0, Math.min(passages.length - 1, at))]!;
  next.numberLink.focus({ preventScroll: true });
  next.box.scrollIntoView({ block: "center", inline: "center" });
}

/** Of the selection, else of the passage or sentence that its number names. */
function copyInHand(what: "link" | "citation"): void {
  if (!copyCited(what)) copyCited(what, citedPassage(passageInHand()?.numberLink.hash.slice(1) ?? ""));
}

const isDark = () => {
  const { scheme } = currentSettings();
  return scheme === "dark" || (scheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
};
const follow = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

const openHelp = () => help?.showModal();

const ACTIONS: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  c: () => copyInHand("link"),
  q: () => copyInHand("citation"),
  a: () => changeSetting("level", { read: "notes", notes: "collation" }[levelInForce()] ?? "read"),
  v: () => changeSetting("writing", isVertical() ? "horizontal" : "vertical"),
  d: () => changeSetting("scheme", isDark() ? "light" : "dark"),
  /** The other script: chosen on the page where it is not in Chinese, else the page in it, to which the first of the ways leads. */
  s: () => follow('input[name="chinese"]:not(:checked), a.script-switch'),
  n: () => follow('.neighbours [rel="next"]'),
  p: () => follow('.neighbours [rel="prev"]'),
  "?": openHelp,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || currentSettings().keys === "off") return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog, [contenteditable]") !== null) return;
  const action = ACTIONS[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});

document.querySelector("[data-help]")?.addEventListener("click", openHelp);
