/** Puts what floats at a place of the window, wholly within it. `placeOf`: left and top, in CSS pixels, for its own width and height. */
export function place(element: HTMLElement, placeOf: (width: number, height: number) => readonly [left: number, top: number]): void {
  const { width, height } = element.getBoundingClientRect();
  const [left, top] = placeOf(width, height);
  const within = (value: number, size: number, limit: number) => `${Math.max(GAP, Math.min(value, limit - size - GAP))}px`;
  element.style.left = within(left, width, document.documentElement.clientWidth);
  element.style.top = within(top, height, innerHeight);
}

/** Between what floats and what it belongs to, and the edges of the window; in CSS pixels. */
export const GAP = 7;
