/** On paper the notes of a section stand at its end, each with the number of its passage. */
import { passages } from "./passages.ts";

let notes: HTMLElement[] = [];

function gather(): void {
  let section: HTMLElement | null = null;
  let last: HTMLElement | undefined;
  const end = (): void => {
    if (section?.hasChildNodes()) last?.after(section);
    section = document.createElement("div");
    section.className = "endnotes";
    section.dataset["title"] = document.querySelector<HTMLElement>("article.text")?.dataset["notes"] ?? "";
    notes.push(section);
  };
  for (const { box, number } of passages) {
    if (section === null || box.matches(".heading")) end();
    last = box;
    const note = box.querySelector(".sheet dl")?.cloneNode(true) as Element | undefined;
    // What stands in the text already, and what an earlier passage has said.
    for (const one of note?.querySelectorAll(".figure, .again") ?? []) one.remove();
    if (note === undefined || note.childElementCount === 0) continue;
    const entry = document.createElement("div");
    entry.append(Object.assign(document.createElement("b"), { textContent: number }), note);
    section!.append(entry);
  }
  end();
}

addEventListener("beforeprint", gather);
addEventListener("afterprint", () => {
  for (const one of notes) one.remove();
  notes = [];
});
