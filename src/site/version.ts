/** How readers are told which version a page is of. */
import type { Imprint } from "../schemas/imprint.ts";

type VersionWords = (key: "footer.version" | "footer.unreleased", values: Readonly<Record<string, string>>) => string;

/** `0.2.0` → 0.2.0 版, `0.2.0+unreleased` → 0.2.0 版之後的修訂 */
export const formatVersion = ({ version, release }: Pick<Imprint, "version" | "release">, words: VersionWords): string =>
  words(version === release ? "footer.version" : "footer.unreleased", { version: release });
