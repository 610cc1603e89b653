/** JSON with one array element a line: small, and a change shows as one line. */
export function toJson(value: unknown): string {
  if (!Array.isArray(value)) return `${JSON.stringify(value, null, 1)}\n`;
  return value.length === 0 ? "[]\n" : `[\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}

/** An object with one field a line, and of a field that is a list of objects one element a line. */
export function toJsonRecord(value: object): string {
  const fields = Object.entries(value).map(([name, field]: [string, unknown]) => {
    const isList = Array.isArray(field) && field.some((one) => typeof one === "object" && !Array.isArray(one));
    return `${JSON.stringify(name)}: ${isList ? toJson(field).trimEnd() : JSON.stringify(field)}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}
