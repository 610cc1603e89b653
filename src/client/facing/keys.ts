/** A single key leads on from one way in which the translation stands to the text to the next. It rests where all of them do. */
const ways = [...document.querySelectorAll<HTMLInputElement>(".arrangements input")];

document.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey, target }) => {
  if (key !== "t" || ctrlKey || metaKey || altKey || document.documentElement.dataset["keys"] === "off") return;
  if (target instanceof Element && target.closest("input:not([type=radio]), textarea, select, dialog") !== null) return;
  const next = ways[ways.findIndex(({ checked }) => checked) + 1] ?? ways[0];
  next?.click();
});

export {};
