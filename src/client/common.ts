/** On every page: each part is an enhancement of its own. */
import "./common/anchors.ts";
import "./common/addresses.ts";
import "./common/settings-panel.ts";
import "./common/search-box.ts";
import "./common/offline.ts";
import "./common/reporting.ts";
