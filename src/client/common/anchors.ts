/** The anchor of the address: led to where something is glued to it, and said where the page does not have it. */
import { readAnchor } from "../../shared/anchor.ts";
import { hideNotice, say, settleAddress } from "./notice.ts";

/** What was put into the address instead of the anchor; that it changed is no news. */
let corrected: string | null = null;

function check(news?: Event): void {
  if (location.hash === corrected) return;
  corrected = null;
  const { state, id } = readAnchor(location.hash, (one) => document.getElementById(one) !== null);
  if (state !== "absent" && location.hash !== `#${id}` && document.getElementById(id) !== null) {
    const right = `#${id}`;
    corrected = right;
    // At once for the scripts that follow; but while the browser goes somewhere, it would forget where it was sent.
    if (news === undefined) location.replace(right);
    else setTimeout(() => location.replace(right));
  }
  if (state === "there") {
    hideNotice();
    return;
  }
  if (state === "absent" && id !== null) document.getElementById(id)?.scrollIntoView({ block: "center", inline: "center" });
  say(state, () => settleAddress(location.search));
}

check();
// Not `hashchange`: what else listens for the way back finds the address as it is now.
addEventListener("popstate", check);
