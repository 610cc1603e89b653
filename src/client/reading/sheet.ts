/** What belongs to a passage, opened at its mark: a tap elsewhere or Esc closes it, and the focus stays with the mark. */
const opened = (): HTMLDetailsElement | null => document.querySelector(".beside > [open]");

function close(sheet: HTMLDetailsElement): void {
  const inside = sheet.contains(document.activeElement);
  sheet.open = false;
  if (inside) sheet.querySelector("summary")?.focus({ preventScroll: true });
}

document.addEventListener("click", ({ target }) => {
  const sheet = opened();
  const over = target instanceof Element && target.closest("dialog") !== null; // what stands over the sheet is not beside it
  const inside = target instanceof Element && sheet?.contains(target) === true && target.closest("[data-close]") === null;
  if (sheet !== null && !inside && !over) close(sheet);
});
document.addEventListener("keydown", (event) => {
  const sheet = opened();
  if (event.key !== "Escape" || event.defaultPrevented || sheet === null || document.querySelector("dialog:modal") !== null) return;
  event.preventDefault();
  close(sheet);
});
