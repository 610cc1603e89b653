import { stringify } from "yaml";
import { TextProfile } from "../../schemas/text.ts";
import { codePoints } from "../../shared/code-points.ts";
import { clean } from "./cut.ts";
import { findMarkup } from "./markup.ts";

/** The first profile of a new text, for the editor to complete: what a program can see, and TODO where it cannot. */
export function toSkeleton(file: string, source: string, encoding: TextProfile["encoding"] = "utf-8"): string {
  const format = findMarkup(source).isHtml ? "html" : "plain";
  const known = {
    file,
    format,
    ...(encoding === "utf-8" ? {} : { encoding }),
    label: "TODO 短名",
    about: "TODO 這是什麼文獻，一句話。",
    genre: "article",
    date: null,
    publisher: null,
    source: "TODO 底本取自何處的什麼版本，一兩句話。",
  } as const;
  const halfWidth = /\p{Script=Han}[,:;?!]\s*\p{Script=Han}/u.test(source);
  const profile = TextProfile.parse({ ...known, punctuation: halfWidth ? "full-width" : "keep" });
  const seed = codePoints(source);
  const [first] = clean(seed, profile, "").value.blocks;
  const title = first === undefined ? [] : [{ exact: seed.slice(first.start, first.end), kind: "title" }];
  return stringify({ ...known, punctuation: profile.punctuation, cuts: [], breaks: [], kinds: title, speakers: [] }, { lineWidth: 0 });
}
