/** Writes `licences.txt`: the licences of the edition, and the notices of the packages of which anything ships. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatProblem, type Problem } from "../../edition/kernel/problem.ts";
import { LICENCES_URL } from "../../shared/address.ts";
import { bundledPackages, clientScripts } from "../../site/bundle-fs.ts";
import { WORKER_ENTRY } from "../offline/service-worker.ts";
import { type Notice, noticesText } from "./text.ts";

/** What ships of packages without being bundled. */
const COPIED: Readonly<Record<string, string>> = {
  pagefind: "search-index/pagefind.js and search-index/wasm.unknown.pagefind.js, the engine of the search",
  "opencc-js": "search-index/fold.json.js, drawn from its tables of characters",
  "@expo-google-fonts/noto-serif-sc": "assets/fonts/*.woff2, cut to the characters of the edition",
  "@expo-google-fonts/noto-serif-tc": "assets/fonts/*.woff2, cut to the characters of the edition",
};

/** What a package holds and does not tell, found out by hand for one version of it; its first line names the version. */
const FOUND: Readonly<Record<string, string>> = { pagefind: "pagefind.txt" };

/** Files and folders of a package that speak of its licence. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third[-_]party)/i;

/** `root`: the project. @throws where something ships that says nothing of its licence */
export async function writeNotices(site: string, root: string, title: string): Promise<void> {
  const modules = path.join(root, "node_modules");
  const entries = [...clientScripts().map((name) => path.join(root, `src/client/${name}.ts`)), WORKER_ENTRY];
  const bundled = await Promise.all(bundledPackages(entries).map((folder) => readNotice(folder, "bundled into scripts")));
  const copied = await Promise.all(Object.entries(COPIED).map(([name, shipped]) => readNotice(path.join(modules, name), shipped)));
  const notices = await Promise.all([...bundled, ...copied].map(addFound));
  const own = await Promise.all(
    ["LICENSE", "LICENSE-CONTENT"].map(async (name) => [name, await readFile(path.join(root, name), "utf8")] as const),
  );
  const { value, problems } = noticesText(
    title,
    own,
    notices.map(({ value }) => value),
  );
  const all = [...notices.flatMap(({ problems }) => problems), ...problems];
  if (all.length > 0) throw new Error(all.map(formatProblem).join("\n"));
  await writeFile(path.join(site, LICENCES_URL), value);
}

/** A package as it lies in its folder; `shipped` as in a notice. */
export async function readNotice(folder: string, shipped: string): Promise<Notice> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  return { name, version, licence: typeof license === "string" ? license : null, shipped, texts: await readTexts(folder, LICENCE_FILE) };
}

async function readTexts(folder: string, wanted: RegExp): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => wanted.test(name));
  const inOrder = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts = inOrder.map((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? readTexts(place, /./) : readFile(place, "utf8");
  });
  return (await Promise.all(texts)).flat();
}

async function addFound(notice: Notice): Promise<{ readonly value: Notice; readonly problems: readonly Problem[] }> {
  const file = FOUND[notice.name];
  if (file === undefined) return { value: notice, problems: [] };
  const text = await readFile(path.join(import.meta.dirname, file), "utf8");
  const first = text.slice(0, text.indexOf("\n"));
  const message = `「${first}」 is its first line, and version ${notice.version} is installed. Look through the sources of that version, correct the list and then the line.`;
  const problems = first.endsWith(` ${notice.version}`) ? [] : [{ where: `src/build/notices/${file}`, message }];
  return { value: { ...notice, texts: [...notice.texts, text] }, problems };
}
