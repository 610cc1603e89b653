/** XML as text, made of elements: no string of an edition becomes markup. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export const element = (name: string, attributes: XmlElement["attributes"], ...children: XmlElement["children"]): XmlElement => ({
  name,
  attributes,
  children,
});

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
/** What XML 1.0 cannot hold, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const toText = (text: string, signs: RegExp): string => text.replace(FORBIDDEN, "\ufffd").replace(signs, (sign) => REFERENCES[sign]!);

/** A whole document; an element that holds elements alone has a line for each. */
export const toXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, "\n")}\n`;

/** @param line how a line begins, with the one before it; empty within words */
function print({ name, attributes, children }: XmlElement, line: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${toText(value, /[&<>"\t\n\r]/g)}"`);
  const start = `<${name}${given.join("")}`;
  if (children.length === 0) return `${start}/>`;
  const inner = line === "" || children.some((child) => typeof child === "string") ? "" : `${line}  `;
  const parts = children.map((child) => inner + (typeof child === "string" ? toText(child, /[&<>\r]/g) : print(child, inner)));
  return `${start}>${parts.join("")}${inner === "" ? "" : line}</${name}>`;
}
