/** Single keys; they rest while the reader writes, with a modifier, and where the reader switched them off (WCAG 2.1.4). */

import { countCodePoints } from "../../edition/code-points.ts";
import { changeSetting, currentSettings, type SettingName } from "../settings/store.ts";
import { citationOf } from "./citing.ts";
import { copy } from "./copying.ts";
import { pointed } from "./numbers.ts";
import { type PassageOnPage, pageAddress, passageAt, passages } from "./passages.ts";
import { copySelection } from "./selection.ts";
import { currentPassage } from "./writing.ts";

const help = document.querySelector<HTMLDialogElement>("#help");

/** The passage in focus, under the pointer, named by the address, or first in the window. */
function passageInHand(): PassageOnPage | undefined {
  const named = document.getElementById(location.hash.slice(1).replace(/\..*/, ""));
  return passageAt(document.activeElement) ?? pointed ?? passageAt(named) ?? currentPassage();
}

function move(step: 1 | -1): void {
  const focused = passageAt(document.activeElement);
  const from = focused ?? currentPassage();
  if (from === undefined) return;
  const at = passages.indexOf(from) + (focused === undefined ? 0 : step);
  const next = passages[Math.max(0, Math.min(passages.length - 1, at))]!;
  next.numberLink.focus({ preventScroll: true });
  next.element.scrollIntoView({ block: "center", inline: "center" });
}

function copyLink(): void {
  if (copySelection("link")) return;
  const passage = passageInHand();
  if (passage !== undefined) void copy(pageAddress() + passage.numberLink.hash, "link");
}

function copyQuotation(): void {
  if (copySelection("citation")) return;
  const passage = passageInHand();
  if (passage === undefined) return;
  const { number, text } = passage;
  void copy(citationOf({ start: { passage: number, at: 0 }, end: { passage: number, at: countCodePoints(text) } }), "citation");
}

const toggle = (name: SettingName, usual: string, other: string) => changeSetting(name, currentSettings()[name] === other ? usual : other);
const isDark = () => {
  const { scheme } = currentSettings();
  return scheme === "dark" || (scheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
};
const follow = (selector: string) => document.querySelector<HTMLAnchorElement>(selector)?.click();

const ACTIONS: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  c: copyLink,
  q: copyQuotation,
  a: () => toggle("notes", "on", "off"),
  v: () => toggle("writing", "horizontal", "vertical"),
  d: () => changeSetting("scheme", isDark() ? "light" : "dark"),
  s: () => follow("a.script-switch"),
  n: () => follow('.neighbours [rel="next"]'),
  p: () => follow('.neighbours [rel="prev"]'),
  "?": () => help?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || currentSettings().keys === "off") return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog, [contenteditable]") !== null) return;
  const action = ACTIONS[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});

for (const button of document.querySelectorAll<HTMLElement>("[data-help]")) {
  button.hidden = false;
  button.addEventListener("click", () => help?.showModal());
}
