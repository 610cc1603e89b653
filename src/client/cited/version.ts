/** An address that names a version of the edition: the reader is told whether the passage still reads as it did, and how it read. */
import { type CitedVersions, readVersion, tellVersion } from "../../shared/citing/cited-version.ts";
import { element } from "../common/notice.ts";
import { fileLoader, scriptLoader } from "../search/files.ts";
import type { Told } from "./told.ts";

const script = document.currentScript as HTMLScriptElement;
const load = fileLoader(scriptLoader(new URL("./", script.src).href));
const file = document.querySelector<HTMLElement>("#cited")?.dataset["versions"];

/** What is to be said of the version that the address names; null where it names none, or that of the page, or what it says is not loaded. */
export async function findVersion(): Promise<Told | null> {
  const version = readVersion(location.search);
  const [, passage] = /^#p(\d+)/.exec(location.hash) ?? [];
  if (version === null || file === undefined || (passage !== undefined && document.getElementById(`p${passage}`) === null)) return null;
  const versions = (await load(file)) as CitedVersions;
  const told = tellVersion(versions, version, passage === undefined ? null : Number(passage));
  if (told === null) return null;
  const { state, message, wording, href } = told;
  const see = href === null ? [] : [Object.assign(element("a", versions.words.see), { href })];
  return {
    state: `version-${state}`,
    says: [element("p", message), ...(wording === null ? [] : [element("blockquote", wording)]), ...see],
  };
}
