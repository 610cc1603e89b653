/** The ways to other languages keep the reader at the same passage; addresses on a server are shown without index.html. */
if (location.protocol !== "file:" && location.pathname.endsWith("/index.html")) {
  history.replaceState(history.state, "", location.pathname.slice(0, -"index.html".length) + location.search + location.hash);
}

for (const other of document.querySelectorAll<HTMLAnchorElement>("a.script-switch"))
  for (const time of ["pointerdown", "focus", "click"])
    other.addEventListener(time, () => {
      other.href = other.href.split(/[?#]/)[0]! + placeHere();
    });

/** Query and anchor of what the address names while that is in the window; else of the passage at which the reader rested last. */
function placeHere(): string {
  const { search, hash } = location;
  const { rested } = document.documentElement.dataset;
  const named = document.getElementById(hash.slice(1))?.closest(".passage")?.getBoundingClientRect();
  const isHere = named && named.bottom > 80 && named.top < innerHeight && named.right > 0 && named.left < innerWidth;
  if (rested === undefined || isHere) return search + (hash || nearestPassage());
  return (search.includes("sel=") ? "" : search) + rested; // selected words are where the address says
}

/** The anchor of the first passage that is not above the window. */
function nearestPassage(): string {
  const passages = [...document.querySelectorAll<HTMLElement>(".passage")];
  const first = passages.find((passage) => passage.getBoundingClientRect().bottom > 80);
  return first === undefined || first === passages[0] ? "" : `#${first.querySelector(':scope > [id^="p"]')!.id}`;
}

export {};
