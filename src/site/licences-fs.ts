/** The licence that goes with the fonts, as their packages bring it. */
import { readFileSync } from "node:fs";
import path from "node:path";

export function readFontLicence(): string {
  const texts = ["noto-serif-tc", "noto-serif-sc"].map((name) =>
    readFileSync(path.resolve("node_modules/@expo-google-fonts", name, "LICENSE_FONT"), "utf8"),
  );
  return [...new Set(texts)].join("\n");
}
