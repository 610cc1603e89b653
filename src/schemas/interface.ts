import { z } from "astro/zod";
import { ProseInput } from "./common.ts";

/** Keys of `src/editorial/interface.yaml`: every word that a page may ask for, and no other. */
// biome-ignore format: one line a group
export const INTERFACE_KEYS = [
  "site.short",
  "skip",
  "join.list", "join.clause", "join.part", "join.stop", "join.colon", "join.dot", "join.gap", "join.aside", "join.quote",
  "footer", "footer.version", "footer.unreleased", "footer.gap",
  "changes.title", "changes.about", "changes.none", "changes.version", "changes.unreleased", "changes.now", "changes.unreleased.about", "changes.counts", "changes.untouched", "changes.list.texts", "changes.list.passages", "changes.list.glossary", "changes.list.timeline", "changes.list.areas", "changes.list.notes", "changes.list.parallels", "changes.new", "changes.gone", "changes.changed", "changes.moved", "changes.translated", "changes.english", "changes.compare", "changes.words", "changes.field.title", "changes.field.when", "changes.field.kind", "changes.field.sentences", "changes.field.nature", "changes.field.quotes", "changes.field.note", "changes.field.seed", "changes.from", "changes.to", "changes.end", "changes.feed",
  "history.new", "history.gone", "history.moved", "history.wording", "history.kind", "history.sentences", "history.note-new", "history.note-gone", "history.note-changed",
  "version.unknown", "version.unreleased", "version.known", "version.none", "version.whole", "version.reworded", "version.notes", "version.ids", "version.absent", "version.gone", "version.see",
  "imprint.title", "imprint.edition", "imprint.version", "imprint.published", "imprint.responsible", "imprint.unnamed", "imprint.contact", "imprint.contact.none", "imprint.audience", "imprint.made", "imprint.completeness", "imprint.deposit", "imprint.licence", "imprint.rights",
  "nav.label", "nav.texts", "nav.timeline", "nav.areas", "nav.glossary", "nav.parallels", "nav.about", "nav.people", "nav.organisations", "nav.figures", "nav.sources", "nav.data", "nav.download",
  "search.label", "search.placeholder", "search.title", "search.about", "search.button", "search.unloaded", "search.cut", "search.help", "search.filters", "search.filter.text", "search.filter.kind", "search.filter.speaker", "search.filter.area", "search.filter.entity", "search.chosen", "search.order", "search.order.text", "search.order.relevance", "search.treating", "search.together", "search.within", "search.others", "search.ranked", "search.kind.title", "search.kind.deck", "search.kind.dateline", "search.kind.heading", "search.kind.paragraph", "search.kind.question", "search.kind.answer", "search.kind.credit", "search.entry.person", "search.entry.organisation", "search.entry.product", "search.entry.place", "search.entry.concept", "search.entry.event", "search.entry.area", "search.entries", "search.prose", "search.passage", "search.inPassage", "search.inText", "search.n", "search.count", "search.countShown", "search.filtered", "search.none", "search.noneInTexts", "search.nearest", "search.more", "search.clear", "search.seed", "search.failed", "search.retry", "search.hits", "search.previous", "search.next", "search.close",
  "refer.heading", "refer.passage", "refer.sentence", "refer.words", "refer.enter", "refer.missing", "refer.missing.sentence",
  "nav.check", "search.check",
  "check.title", "check.about", "check.label", "check.placeholder", "check.button", "check.unloaded", "check.failed", "check.retry", "check.help", "check.empty", "check.reference", "check.result", "check.part",
  "check.seal.exact", "check.seal.elsewhere", "check.seal.punctuation", "check.seal.source", "check.seal.differs", "check.seal.absent", "check.seal.form", "check.seal.translation",
  "check.verdict.exact", "check.verdict.elsewhere", "check.verdict.punctuation", "check.verdict.source", "check.verdict.differs", "check.verdict.absent", "check.verdict.scattered.order", "check.verdict.scattered.lines", "check.verdict.scattered.sentences", "check.verdict.form", "check.verdict.width", "check.verdict.translation", "check.verdict.untranslated",
  "check.exact", "check.elsewhere", "check.punctuation", "check.source", "check.differs", "check.forms", "check.width", "check.absent", "check.absent.two", "check.scattered.order", "check.scattered.lines", "check.scattered.sentences", "check.apart", "check.apart.two", "check.speakers", "check.speakers.two", "check.short", "check.lost", "check.lost.part", "check.stands", "check.further", "check.many", "check.cited", "check.cited.not", "check.nearest", "check.more", "check.translation", "check.translation.elsewhere", "check.untranslated",
  "check.changed", "check.missing", "check.added", "check.moved", "check.form", "check.emended", "check.quoted", "check.seed", "check.reads", "check.nothing", "check.times",
  "check.remark.wrapped", "check.remark.level", "check.remark.spaced", "check.remark.notes", "check.remark.bracket", "check.remark.around", "check.remark.labelled", "check.remark.signs", "check.remark.traditional", "check.remark.simplified",
  "contents",
  "passage.n", "passage.link", "passage.cut", "passage.retired",
  "sentence.cut", "sentence.retired",
  "retired.entry", "retired.reason", "retired.to",
  "witness.link", "witness.title", "witness.about", "witness.edits", "witness.file", "witness.reading", "witness.program", "witness.folded", "witness.back",
  "witness.replay", "witness.replay.right", "witness.replay.wrong", "witness.replay.unable", "witness.replay.encoded",
  "seed.file", "seed.size", "seed.size.value",
  "rule.html-tag", "rule.character-reference", "rule.speaker", "rule.invisible", "rule.white-space", "rule.blank", "rule.line-break", "rule.passage-break", "rule.full-width", "rule.corner-quotes",
  "edit.cut", "edit.space", "edit.punctuation", "edit.label", "edit.emendation", "edit.conjecture", "edit.count",
  "apparatus", "apparatus.about", "apparatus.source",
  "certainty.medium", "certainty.low",
  "emendation.conjecture",
  "reading.length", "reading.length.translated", "reading.next", "reading.previous", "reading.address", "reading.address.about", "reading.continue", "reading.tools",
  "level", "level.read", "level.notes", "level.collation", "level.read.about", "level.notes.about", "level.collation.about",
  "translation", "translation.revised", "translation.draft", "translation.off", "translation.with", "translation.failed",
  "arrangement", "arrangement.first", "arrangement.facing", "arrangement.under", "arrangement.first.about", "arrangement.facing.about", "arrangement.under.about",
  "beside", "beside.title", "beside.open", "beside.close",
  "parallel.verbatim", "parallel.paraphrase", "parallel.same-fact", "parallel.differs",
  "reference",
  "copy", "copy.quotation", "copy.citation", "copy.link", "copy.styles", "copy.selection",
  "copied.quotation", "copied.citation", "copied.link", "copied.reference", "copied.failed",
  "cited.same", "cited.moved", "cited.edited", "cited.changed", "cited.missing", "cited.absent", "cited.near", "cited.unreadable", "cited.quoted", "cited.claimed", "cited.close",
  "report.title", "report.about", "report.about.contact", "report.edition", "report.wording", "report.selection", "report.remark", "report.copy", "report.copied", "report.mail", "report.issue",
  "cite.title", "cite.dash", "cite.parts", "cite.text", "cite.passage", "cite.selection", "cite.edition", "cite.source", "cite.caveat", "cite.caveat.converted",
  "cite.note.passage", "cite.note.passages", "cite.note.chinese", "cite.translation", "cite.translation.draft", "cite.translation.revised",
  "style.gbt7714", "style.apa", "style.chicago", "style.mla", "style.bibtex", "style.ris", "style.csl-json",
  "settings", "settings.size", "settings.size.small", "settings.size.normal", "settings.size.large", "settings.size.huge", "settings.scheme", "settings.scheme.auto", "settings.scheme.light", "settings.scheme.dark", "settings.script", "settings.script.auto", "settings.chinese", "settings.writing", "settings.writing.horizontal", "settings.writing.vertical", "settings.level", "settings.level.auto", "settings.level.read", "settings.level.notes", "settings.level.collation", "settings.pinyin", "settings.pinyin.off", "settings.pinyin.on", "settings.keys", "settings.keys.on", "settings.keys.off",
  "signs.title", "signs.open", "signs.sample", "signs.term", "signs.count", "signs.substance", "signs.slip", "signs.number", "signs.translation", "signs.select", "signs.print",
  "keys.title", "keys.about", "keys.close", "keys.move", "keys.sentence", "keys.link", "keys.quote", "keys.notes", "keys.translation", "keys.vertical", "keys.scheme", "keys.script", "keys.search", "keys.text", "keys.escape", "keys.help",
  "kind.person", "kind.organisation", "kind.product", "kind.place", "kind.concept",
  "basis.text", "basis.editor", "basis.mixed",
  "sourcing.title", "sourcing.general", "sourcing.none",
  "definition.more",
  "glossary.title", "glossary.about", "glossary.count", "glossary.order", "glossary.order.kind", "glossary.order.pinyin", "glossary.order.strokes", "glossary.order.alphabet", "glossary.strokes", "glossary.latin", "glossary.digits", "glossary.filter", "glossary.filter.hint", "glossary.filter.state", "glossary.filter.none", "glossary.turn",
  "entity.forms", "entity.mentions", "entity.areas", "entity.events", "entity.none", "entity.rest", "entity.others", "entity.basis", "entity.with", "entity.kwic", "entity.sameAs",
  "index.first", "index.none",
  "people.title", "people.about",
  "organisations.title", "organisations.about", "organisations.tree", "organisations.tree.about",
  "figures.title", "figures.about", "figures.sort", "figures.all", "figures.plot.money", "figures.plot.money.about", "figures.plot.people", "figures.plot.people.about", "figures.quote", "figures.value", "figures.measures", "figures.asOf", "figures.source",
  "number.digits",
  "qualifier.before", "qualifier.before.form", "qualifier.within", "qualifier.within.form", "qualifier.behind", "qualifier.behind.form", "qualifier.more", "qualifier.least", "qualifier.less", "qualifier.most", "qualifier.about",
  "unit.CNY", "unit.person", "unit.user", "unit.person-time", "unit.organisation", "unit.customer", "unit.project", "unit.percent", "unit.account/day", "unit.year", "unit.server", "unit.team", "unit.edition", "unit.business-group", "unit.area", "unit.upgrade", "unit.change", "unit.goal", "unit.age", "unit.member", "unit.times", "unit.round",
  "timeline.title", "timeline.about", "timeline.evidence", "timeline.drawing", "timeline.list", "timeline.entities", "timeline.areas", "timeline.note", "timeline.key", "timeline.key.point", "timeline.key.span", "timeline.key.about", "timeline.key.limit", "timeline.key.editor", "timeline.key.milestone", "timeline.key.near", "timeline.key.break",
  "when.before", "when.after", "when.about", "when.range",
  "areas.title", "areas.about", "areas.reading", "areas.order", "areas.aliases", "areas.mentioned", "areas.terms", "areas.turn", "areas.mention", "areas.empty", "areas.initiatives", "areas.figures", "areas.events", "areas.area",
  "parallels.title", "parallels.about", "parallels.marked", "parallels.show", "parallels.all", "parallels.empty",
  "nature.verbatim", "nature.paraphrase", "nature.same-fact", "nature.differs",
  "notes.both", "notes.single", "notes.about", "notes.see", "notes.quoted",
  "sources.title", "sources.about", "sources.count", "sources.items", "sources.carries", "sources.entities", "sources.events", "sources.notes", "sources.unsourced", "sources.unsourced.about", "sources.general", "sources.general.about", "sources.general.open",
  "source.kind.official", "source.kind.law", "source.kind.news", "source.kind.encyclopaedia", "source.kind.scholarship", "source.kind.data",
  "about.sources", "about.authors", "about.publisher", "about.date", "about.source", "about.tally", "about.sum", "about.sourcing", "about.sourcing.list",
  "tally.characters", "tally.passages", "tally.mentions", "tally.dates", "tally.figures", "tally.entities", "tally.events", "tally.areas", "tally.parallels", "tally.notes", "tally.sources",
  "data.about", "data.more", "data.lead", "data.file", "data.holds", "data.entries", "data.size", "data.licence", "data.schema", "data.schema.of", "data.record", "data.files", "data.files.about", "data.texts", "data.edits", "data.entities", "data.mentions", "data.dates", "data.timeline", "data.areas", "data.figures", "data.parallels", "data.notes", "data.sources", "data.strategy", "data.translations", "data.edition", "data.split", "data.split.about", "data.passages", "data.seeds", "data.seeds.about", "data.seed", "data.sums", "data.replay", "data.example", "data.schemas.about", "data.others", "data.others.about", "data.other", "data.licence.data", "data.licence.work", "data.licence.seed", "data.licence.program", "data.notice", "data.join", "data.join.about", "data.join.field", "data.join.to", "data.join.passage", "data.join.entity", "data.join.area", "data.join.figure", "data.join.event", "data.join.text", "data.points", "data.points.about", "data.points.code", "data.query", "data.query.about", "data.query.output",
  "home.lead.1", "home.lead.2", "home.lead.3", "home.seal", "home.strategy", "home.drawing", "home.base", "home.slogan", "home.upgrades", "home.areas", "home.goals", "home.definition", "home.organisation", "home.lineage", "home.list", "home.way.timeline", "home.way.areas", "home.way.glossary", "home.way.parallels", "home.way.difference", "home.way.people", "home.way.organisations", "home.way.figures", "home.way.about", "home.texts", "home.ways", "home.begin", "home.minutes", "home.continue", "home.voices", "home.more",
  "difference.title", "difference.about",
  "criteria.title", "criteria.about", "criteria.key", "criteria.count", "criteria.original", "criteria.see", "criteria.evidence", "criteria.met", "criteria.partly", "criteria.no", "criteria.institution", "criteria.stated", "criteria.inapplicable",
  "offline.ready", "offline.update", "offline.reload", "offline.mended", "offline.incomplete", "offline.outdated", "offline.close", "offline.damaged.title", "offline.damaged.about",
  "footnotes.title", "footnotes.back",
  "notfound.title", "notfound.about", "notfound.home", "notfound.climb", "notfound.here", "notfound.up",
] as const;

/** A key of a word of the interface. */
export type WordKey = (typeof INTERFACE_KEYS)[number];

export const isWordKey = (key: string): key is WordKey => (INTERFACE_KEYS as readonly string[]).includes(key);

/** A key of the word that says why a rule changes what it changes. */
export type RuleWord = Extract<WordKey, `rule.${string}`>;
export const RULE_WORDS: readonly RuleWord[] = INTERFACE_KEYS.filter((key): key is RuleWord => key.startsWith("rule."));

/** A key that is made of data, such as the name of a register. @throws if there is no such word: a programmer's mistake. */
export function toWordKey(key: string): WordKey {
  if (!isWordKey(key)) throw new Error(`There is no word 「${key}」. Name it in INTERFACE_KEYS and in interface.yaml.`);
  return key;
}

export const InterfaceInput = z
  .record(
    z.string(),
    ProseInput.describe(
      "The words that a page shows for a key, as in `nav.texts: 正文`; it fills in what stands in braces, as in `第 {n} 段`.",
    ),
  )
  .meta({ title: "Words of the interface", description: "`src/editorial/interface.yaml`: what pages say of themselves, by key." });
export type InterfaceInput = z.infer<typeof InterfaceInput>;
