/** The notice about the address that the reader came by: one at a time, until it is closed or the reader goes on. */
const notice = document.querySelector<HTMLElement>("#cited");

export const wordOf = (key: string): string => notice?.dataset[key] ?? "";

export function element<T extends keyof HTMLElementTagNameMap>(tag: T, text: string): HTMLElementTagNameMap[T] {
  return Object.assign(document.createElement(tag), { textContent: text });
}

/** Says a state in the word that the page has for it. */
export const say = (state: string, leave: () => void): void => tell(state, [element("p", wordOf(state))], leave);

/** Says something. `leave`: what else goes when the reader closes the notice. */
export function tell(state: string, says: readonly HTMLElement[], leave: () => void): void {
  if (notice === null) return;
  const close = element("button", wordOf("close"));
  close.type = "button";
  close.addEventListener("click", () => {
    hideNotice();
    leave();
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  });
  notice.replaceChildren(...says, close);
  notice.dataset["state"] = state;
  notice.hidden = false;
}

export function hideNotice(): void {
  if (notice !== null) notice.hidden = true;
}

/** The address without an anchor that the page does not have, and with another query. */
export function settleAddress(search: string): void {
  const isThere = location.hash === "" || document.getElementById(location.hash.slice(1)) !== null;
  history.replaceState(history.state, "", location.pathname + search + (isThere ? location.hash : ""));
}
