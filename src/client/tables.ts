/** Tables that sort: the heading of a column becomes a button; up, down, and back to the order of the texts. */
const compare = new Intl.Collator(document.documentElement.lang).compare;

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
  const bodies = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const rows = bodies.flatMap(({ rows: own }) => own.filter((row) => !row.classList.contains("group")));
  const keyOf = (row: HTMLTableRowElement, column: number): string => row.cells[column]!.dataset["value"] ?? row.cells[column]!.textContent;

  const sort = (column: number, direction: 1 | -1) => {
    const isNumber = headings[column]!.dataset["sort"] === "number";
    const sorted = rows.toSorted((a, b) => {
      const [one, two] = [keyOf(a, column), keyOf(b, column)];
      if (one === "" || two === "") return one === two ? 0 : one === "" ? 1 : -1; // empty cells last, either way
      return direction * (isNumber ? Number(one) - Number(two) : compare(one, two));
    });
    for (const { body } of bodies) body.replaceChildren();
    bodies[0]!.body.append(...sorted);
  };
  const restore = () => {
    for (const { body, rows: own } of bodies) body.replaceChildren(...own);
  };

  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.title = table.dataset["sortable"]!;
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const state = heading.getAttribute("aria-sort");
      for (const other of headings) other.removeAttribute("aria-sort");
      if (state === "descending") return restore();
      heading.setAttribute("aria-sort", state === null ? "ascending" : "descending");
      sort(column, state === null ? 1 : -1);
    });
  });
}

export {};
