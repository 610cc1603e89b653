/** `ro-crate-metadata.json`: the edition as a research object, as archives read it (RO-Crate 1.3). */
import type { Edition } from "../edition/edition.ts";
import { licenceUrl } from "../shared/licences.ts";
import { DATA, dataPath, schemaPath } from "./data.ts";
import type { PublishedFile } from "./published.ts";

const SPECIFICATION = "https://w3id.org/ro/crate/1.3";

const passageIn = (path: string): string | undefined => {
  const [, text, number] = /^data\/passages\/(\d+)\/(\d+)\.json$/.exec(path) ?? [];
  return text && `Passage ${text}:${number} with all that the other files say of it`;
};

/** @param files what is published beside the pages */
export function crateFile({ imprint, texts, translations }: Edition, files: readonly PublishedFile[]): PublishedFile {
  const { title, version, date, published, responsible, people, licence, doi, audience, rights, contact } = imprint;
  const work = licenceUrl(licence);
  const agents = [
    { "@id": "#responsible", "@type": "Organization", ...responsible },
    ...people.map((one, i) => ({ "@id": `#person-${i + 1}`, "@type": "Person", ...one })),
  ].map(({ name, role, ...agent }) => ({ ...agent, name: name["zh-Hant"], alternateName: name.en, jobTitle: role["zh-Hant"] }));
  const described = new Map(
    DATA.flatMap(({ name, schema }) => [
      [dataPath(name), schema.description],
      [schemaPath(name), `JSON Schema of ${name}.json`],
    ]),
  );
  const languages = new Set(["zh-Hant", "zh-Hans", ...translations.map(({ language }) => language)]);
  const seeds = new Map(texts.map((text) => [`data/seeds/${text.seed.file}`, text]));
  const parts = files.map(({ path, type, content }) => {
    const text = seeds.get(path);
    return {
      "@id": path,
      "@type": "File",
      description: described.get(path) ?? passageIn(path),
      encodingFormat: type.replace(/;.*/, ""),
      contentSize: String(typeof content === "string" ? new TextEncoder().encode(content).length : content.length),
      ...(text === undefined
        ? {}
        : {
            name: text.title["zh-Hant"],
            sha256: text.seed.sha256,
            license: { "@id": "#texts" },
            datePublished: text.profile.date ?? undefined,
            description: ["Text", ...text.profile.authors, text.profile.publisher].filter((one) => one !== null).join(", "),
          }),
    };
  });
  const graph = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: { "@id": SPECIFICATION },
      about: { "@id": "./" },
    },
    {
      "@id": "./",
      "@type": "Dataset",
      name: title["zh-Hant"],
      alternateName: title.en,
      description: audience["zh-Hant"],
      version,
      datePublished: date,
      dateCreated: published,
      license: { "@id": work },
      inLanguage: [...languages],
      creator: agents.map(({ "@id": id }) => ({ "@id": id })),
      publisher: { "@id": "#responsible" },
      ...(doi === null ? {} : { identifier: `https://doi.org/${doi}` }),
      ...(contact === null ? {} : { contactPoint: { "@id": "#contact" } }),
      hasPart: [{ "@id": "index.html" }, ...parts.map(({ "@id": id }) => ({ "@id": id }))],
    },
    ...agents,
    ...(contact === null ? [] : [{ "@id": "#contact", "@type": "ContactPoint", contactType: "editorial", url: contact }]),
    { "@id": work, "@type": "CreativeWork", name: licence },
    { "@id": "#texts", "@type": "CreativeWork", name: "No licence", description: rights.en ?? rights["zh-Hant"] },
    { "@id": "index.html", "@type": "File", name: title["zh-Hant"], encodingFormat: "text/html" },
    ...parts,
  ];
  return {
    path: "ro-crate-metadata.json",
    type: "application/json; charset=utf-8",
    content: `${JSON.stringify({ "@context": `${SPECIFICATION}/context`, "@graph": graph }, null, 1)}\n`,
  };
}
