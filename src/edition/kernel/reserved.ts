/** Ids that pages use themselves; an event, a figure, a parallel or an entity of the same id would take their place. */
const RESERVED: ReadonlySet<string> = new Set(
  `apparatus card cite cite-title cited data events figures files general glossary-filter help help-title imprint initiatives join list main mentions nature-all nearest notes notes-single
  offline-notice others output passages program progress query references replay report report-title schemas search-config search-filters search-form search-help search-order search-query search-results search-status seeds selection-bar settings
  site-search sources status strategy tally terms texts tree unsourced voices ways`.split(/\s+/),
);

/** Beginnings of ids that pages make from others. */
const PREFIXES = ["by-", "check-", "def-", "file-", "find-", "fn-", "kind-", "nature-", "note-", "order-", "text-"];

export const isReserved = (id: string): boolean => RESERVED.has(id) || PREFIXES.some((prefix) => id.startsWith(prefix));
