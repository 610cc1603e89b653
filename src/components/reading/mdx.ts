/** What the MDX of a text may use, by the names that `output/pages/marks.ts` writes; everything else is no component there. */
import Emendation from "./Emendation.astro";
import EmendedMention from "./EmendedMention.astro";
import Mention from "./Mention.astro";
import Passage from "./Passage.astro";
import Repeated from "./Repeated.astro";
import Sentence from "./Sentence.astro";
import Upright from "./Upright.astro";
import Year from "./Year.astro";

export const MDX_COMPONENTS = { Passage, S: Sentence, M: Mention, R: Repeated, E: Emendation, EM: EmendedMention, T: Upright, Y: Year };
