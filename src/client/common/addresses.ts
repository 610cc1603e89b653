/** The ways to other languages keep the reader at the same passage; addresses on a server are shown without index.html. */
if (location.protocol !== "file:" && location.pathname.endsWith("/index.html")) {
  history.replaceState(history.state, "", location.pathname.slice(0, -"index.html".length) + location.search + location.hash);
}

for (const other of document.querySelectorAll<HTMLAnchorElement>("a.script-switch"))
  other.addEventListener("click", () => {
    other.href = other.href.split(/[?#]/)[0]! + location.search + (location.hash || nearestPassage());
  });

/** The anchor of the first passage that is not above the window. */
function nearestPassage(): string {
  const passages = [...document.querySelectorAll<HTMLElement>(".passage")];
  const first = passages.find((passage) => passage.getBoundingClientRect().bottom > 80);
  return first === undefined || first === passages[0] ? "" : `#${first.querySelector(':scope > [id^="p"]')!.id}`;
}

export {};
