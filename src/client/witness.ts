/** The witness page: puts seed and text together from what the page shows, and compares their hashes with those published. */
import "./common.ts";
import { fill } from "../shared/fill.ts";
import { sha256 } from "../shared/sha256.ts";

/** What the witness shows without some of its elements; where it names a character that no page can have, that character. */
function readWitness(without: string): string {
  const witness = document.querySelector(".witness")!.cloneNode(true) as Element;
  for (const element of witness.querySelectorAll(`summary, ${without}`)) element.remove();
  for (const named of witness.querySelectorAll<HTMLElement>("[data-code]")) {
    named.textContent = String.fromCodePoint(Number.parseInt(named.dataset["code"]!, 16));
  }
  return witness.textContent;
}

async function rebuild({ seed, reading, right = "", wrong = "", unable = "" }: DOMStringMap): Promise<string> {
  if (!isSecureContext) return unable; // a page from http:// is given no hashes; one from a disk is
  const found = { seed: await sha256(readWitness("ins")), reading: await sha256(readWitness("del")) };
  return fill(found.seed === seed && found.reading === reading ? right : wrong, found);
}

const replay = document.querySelector<HTMLElement>("#replay");
if (replay !== null) {
  replay.hidden = false;
  replay.querySelector("button")!.addEventListener("click", async () => {
    replay.querySelector("output")!.textContent = await rebuild(replay.dataset);
  });
}
