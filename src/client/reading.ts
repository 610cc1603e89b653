/** The reading page: each part is an enhancement of its own, and the page is complete without any. It holds what every page has. */
import { loadAskedFor } from "./common/later.ts";
import "./common.ts";
import "./reading/writing.ts";
import "./reading/level.ts";
import "./reading/offered.ts";
import "./reading/pinyin.ts";
import "./reading/sheet.ts";
import "./reading/copying.ts";
import "./reading/cards.ts";
import "./reading/numbers.ts";
import "./reading/citing.ts";
import "./reading/selection.ts";
import "./reading/progress.ts";
import "./reading/place.ts";
import "./reading/printing.ts";
import "./reading/keys.ts";

loadAskedFor();
