/** The glossary: a filter over terms, other forms and English; the order chosen stays when the reader comes back. */
import { fill } from "../shared/fill.ts";

const field = document.querySelector<HTMLInputElement>("#glossary-filter");
const output = document.querySelector<HTMLOutputElement>(".order output");

/** Without case and spaces. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

if (field !== null && output !== null) {
  const forms = new Map((JSON.parse(field.dataset["forms"]!) as [id: string, text: string][]).map(([id, text]) => [id, fold(text)]));
  const items = [...document.querySelectorAll<HTMLElement>("[data-entity]")];
  const sections = [...document.querySelectorAll<HTMLElement>(".glossary section")];
  const filter = () => {
    const query = fold(field.value);
    const hits = new Set([...forms].filter(([, text]) => text.includes(query)).map(([id]) => id));
    for (const item of items) item.hidden = !hits.has(item.dataset["entity"]!);
    for (const section of sections) {
      const shown = section.querySelectorAll("[data-entity]:not([hidden])").length;
      section.hidden = shown === 0;
      const count = section.querySelector("h2 .count");
      if (count !== null) count.textContent = String(shown);
    }
    output.value = hits.size === 0 ? output.dataset["none"]! : fill(output.dataset["state"]!, { n: hits.size });
  };
  field.addEventListener("input", filter);
  field.parentElement!.hidden = false;
  if (field.value !== "") filter();
}

for (const radio of document.querySelectorAll<HTMLInputElement>('.order input[type="radio"]')) {
  if (location.hash === `#by-${radio.value}`) radio.checked = true;
  radio.addEventListener("change", () => history.replaceState(history.state, "", `#by-${radio.value}`));
}
