/** More texts to measure with, made from those of the edition, the same every time. */
import { createHash } from "node:crypto";
import { appendFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { readSources } from "../../build/disk/sources.ts";
import { buildEdition, readEditorial } from "../../edition/edition.ts";
import { locksToWrite, PUBLISH_NOTHING } from "../../edition/publishing.ts";
import { synthesise } from "./synthesis.ts";

/** Adds texts to the project at `root` until there are `count`. */
export async function addTexts(root: string, count: number): Promise<void> {
  const sources = await readSources(root);
  const { texts } = buildEdition(sources).value;
  const editorial = readEditorial(sources.editorial).value;
  const sums: string[] = [];
  const added = new Set<string>();
  for (let number = texts.length; number < count; number++) {
    const text = texts[number % texts.length]!;
    const id = String(1000 + number);
    added.add(id);
    const file = `${id}_synthetic.txt`;
    const languages = languagesOf(editorial.translations, text.id);
    const translated = languages.map((language) => editorial.translations.get(`${text.id}.${language}`)!);
    const { seed, emendations, translations } = synthesise(text, editorial.emendations.get(text.id) ?? [], translated, id, number);
    writeFileSync(path.join(root, "seeds", file), seed);
    sums.push(`${createHash("sha256").update(seed).digest("hex")}  ${file}\n`);
    const profile = { ...text.profile, file, simplified: [] };
    writeFileSync(path.join(root, `src/editorial/texts/${id}.yaml`), stringify(profile));
    writeFileSync(path.join(root, `src/editorial/emendations/${id}.yaml`), stringify(emendations));
    for (const [i, file] of translations.entries())
      writeFileSync(path.join(root, `src/editorial/translations/${id}.${languages[i]}.yaml`), stringify(file));
  }
  appendFileSync(path.join(root, "seeds/SHA256SUMS"), sums.join(""));
  const { lockables } = buildEdition(await readSources(root));
  for (const [name, lock] of locksToWrite(lockables, { ...PUBLISH_NOTHING, publish: added })) writeFileSync(path.join(root, name), lock);
}

/** Languages into which a text is translated. */
const languagesOf = (translations: ReadonlyMap<string, unknown>, id: string): string[] =>
  [...translations.keys()].flatMap((name) => (name.startsWith(`${id}.`) ? name.slice(id.length + 1) : []));
