/** Behind a link that cites words of the page, or a version of the edition: what of them is still so. Loaded for such addresses alone. */
import { findVersion } from "./cited/version.ts";
import { leave, markWords } from "./cited/words.ts";
import { tell } from "./common/notice.ts";

let run = 0;
async function arrive(): Promise<void> {
  const current = ++run;
  const words = markWords();
  if (words !== null) tell(words.state, words.says, leave);
  const version = await findVersion();
  if (version !== null && current === run) tell(words?.state ?? version.state, [...(words?.says ?? []), ...version.says], leave);
}

const told = () => void arrive().catch((error) => console.error(error));
told();
// Not `hashchange`: on the way back the query changes, too.
addEventListener("popstate", told);
