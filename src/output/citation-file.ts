/** `CITATION.cff`, which stands beside the sources: how the edition as a whole is cited. */
import { stringify } from "yaml";
import type { Imprint } from "../schemas/imprint.ts";

/** The Citation File Format 1.2.0 of a release. */
export const toCitationFile = ({ title, version, date, responsible, people, licence, doi, audience }: Imprint): string =>
  stringify(
    {
      "cff-version": "1.2.0",
      message: "Cite the edition as below; a passage as its page tells.",
      type: "dataset",
      title: `${title["zh-Hant"]} (${title.en})`,
      version,
      "date-released": date,
      authors: [responsible, ...people].map(({ name }) => ({ name: name.en ?? name["zh-Hant"] })),
      license: licence,
      ...(doi === null ? {} : { doi }),
      abstract: audience.en ?? audience["zh-Hant"],
    },
    { lineWidth: 0 },
  );
