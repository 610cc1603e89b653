/** On every page: `/` and Ctrl/⌘-K lead to the search field. */
document.addEventListener("keydown", (event) => {
  const field = document.querySelector<HTMLInputElement>("input[type=search][name=q]");
  if (field === null || event.isComposing) return;
  const inField = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]") !== null;
  const slash = event.key === "/" && !inField && !event.ctrlKey && !event.metaKey && !event.altKey;
  const commandK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !commandK) return;
  event.preventDefault();
  field.focus();
  field.select();
});

export {};
