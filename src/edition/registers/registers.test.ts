/** What a register refuses: the small edition with one thing spoiled, and all that is printed then. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOfSmall } from "../../testing/small/edition.ts";

const none = (kind: string, id: string): string => `There is no ${kind} 「${id}」. Add it, mend the spelling, or remove it here.`;
const taken = (id: string): string => `The id 「${id}」 is taken already. Choose another.`;
const absent = (quote: string, passage: string): string =>
  `「${quote}」 occurs 0 times in passage ${passage}. Quote it as the edition reads, or remove the entry.`;

/** Words that stand once in `file`, what is written instead, and the mistakes that are found then, each with its place. */
function refuses(
  what: string,
  file: string,
  from: string,
  to: string,
  ...problems: readonly (readonly [where: string, message: string])[]
): void {
  test(`${file}: ${what}`, () => {
    const found = problemsOfSmall(file, (content) => {
      assert.equal(content.split(from).length, 2, `${from} stands once`);
      return content.replace(from, () => to);
    });
    assert.deepEqual(
      found,
      problems.map(([where, message]) => `src/editorial/${where}: ${message}`),
    );
  });
}

test("the small edition has no mistake", () => {
  assert.deepEqual(
    problemsOfSmall("notes.yaml", (content) => content),
    [],
  );
});

const SAILING = '\n  evidence:\n    - {passage: "101:11", quote: 公司一九七八年開航}';
refuses("an id that is taken", "timeline.yaml", "id: school", "id: trial", ["timeline.yaml → [6].id", taken("trial")]);
refuses("an entity that is not there", "timeline.yaml", "entities: [elders]", "entities: [young]", [
  "timeline.yaml → [7].entities",
  none("entity", "young"),
]);
refuses("an area that is not there", "timeline.yaml", "areas: [piers]", "areas: [bridges]", [
  "timeline.yaml → [4].areas",
  none("area", "bridges"),
]);
refuses("evidence that is not there", "timeline.yaml", "公司一九七八年", "公司一九七九年", [
  "timeline.yaml → [2].evidence[0].quote",
  absent("公司一九七九年開航", "101:11"),
]);
refuses("an event of mixed basis that quotes nothing", "timeline.yaml", SAILING, "", [
  "timeline.yaml → [2].evidence",
  "The event says basis: mixed and quotes nothing. Quote a passage, or write basis: editor.",
]);
refuses(
  "an event that rests on a text and quotes nothing",
  "timeline.yaml",
  `basis: mixed\n  sources: [harbour-1978-permit]\n  entities: [ferry-company]${SAILING}`,
  "basis: text",
  ["timeline.yaml → [2].evidence", "The event says basis: text and quotes nothing. Quote a passage, or write basis: editor."],
);
refuses("a third milestone", "timeline.yaml", 'edtf: "2022",', 'edtf: "2022", milestone: true,', [
  "timeline.yaml",
  "3 events are milestones. Mark exactly two with milestone: true.",
]);
refuses(
  "milestones of which one is missing",
  "timeline.yaml",
  "sources: [southbank-2024-interview], milestone: true",
  "sources: [southbank-2024-interview]",
  ["timeline.yaml", "1 events are milestones. Mark exactly two with milestone: true."],
);

refuses("an id that is taken", "figures.yaml", "id: half", "id: passengers", ["figures.yaml → [6].id", taken("passengers")]);
refuses("an area that is not there", "figures.yaml", "areas: [fares]", "areas: [fees]", ["figures.yaml → [3].areas", none("area", "fees")]);
refuses("a quotation that is not there", "figures.yaml", "quote: 過半", "quote: 過三分之一", [
  "figures.yaml → [6].quote",
  absent("過三分之一", "10:6"),
]);
refuses("a quotation that stands twice", "figures.yaml", "三億元, suffix: ，", "三億元", [
  "figures.yaml → [1].quote",
  "「三億元」 occurs 2 times in passage 101:4. Add prefix or suffix, so that one place is meant.",
]);

refuses(
  "an id that is taken",
  "areas.yaml",
  "id: piers\n",
  "id: fares\n",
  ["figures.yaml → [2].areas", none("area", "piers")],
  ["timeline.yaml → [4].areas", none("area", "piers")],
  ["areas.yaml → [2].id", taken("fares")],
  ["strategy.yaml → areas", none("area", "piers")],
);
refuses("an initiative that is not there", "areas.yaml", "initiatives: [south-pier]", "initiatives: [north-pier]", [
  "areas.yaml → [2].initiatives",
  none("entity", "north-pier"),
]);
refuses("a passage that is not there", "areas.yaml", 'passage: "10:8"', 'passage: "10:88"', [
  "areas.yaml → [2].passages[0].passage",
  "There is no passage 10:88. Name one of the edition, or remove the entry.",
]);

refuses("a quotation that is not there", "dates.yaml", "quote: 去年", "quote: 前年", ["dates.yaml → [0].quote", absent("前年", "101:8")]);

refuses("an id that is taken", "parallels.yaml", "id: ride", "id: investment", ["parallels.yaml → [3].id", taken("investment")]);
refuses("a side that is not there", "parallels.yaml", "quote: 讓乘客看得見水", "quote: 讓乘客看得見山", [
  "parallels.yaml → [2].b.quote",
  absent("讓乘客看得見山", "101:7"),
]);
refuses("another side that is not there", "parallels.yaml", "quote: 為期三年", "quote: 為期四年", [
  "parallels.yaml → [3].a.quote",
  absent("為期四年", "10:3"),
]);

refuses("an id that is taken", "notes.yaml", "id: after-or-queen", "id: first-round", ["notes.yaml → [2].id", taken("first-round")]);
refuses("a quotation that is not there", "notes.yaml", "quote: 棧橋後修", "quote: 棧橋后修", [
  "notes.yaml → [2].quotes[0].quote",
  absent("棧橋后修", "101:11"),
]);

refuses("a quotation that is not there", "exceptions.yaml", "quote: 七座", "quote: 八座", [
  "exceptions.yaml → [0].quote",
  absent("八座", "10:8"),
]);

refuses("words that are not in their evidence", "strategy.yaml", "{text: 載人, ", "{text: 載客, ", [
  "strategy.yaml → slogan[1].text",
  "「載客」 is not in its evidence 「載人」. Use the words of the text.",
]);
refuses("a rendering that no translation has", "strategy.yaml", "{text: 載人, ", "{text: 載人, renderings: {en: Carry people}, ", [
  "strategy.yaml → slogan[1].renderings.en",
  "“Carry people” is not in the translation of 10:3. Quote its words, or leave them out.",
]);
refuses("evidence that is not there", "strategy.yaml", "quote: 把準時到岸作為一切工作的底座", "quote: 把底座", [
  "strategy.yaml → base.evidence.quote",
  absent("把底座", "10:3"),
]);
refuses("an area that is not there", "strategy.yaml", "areas: [fares, ", "areas: [fees, ", ["strategy.yaml → areas", none("area", "fees")]);
refuses("an office that is not there", "strategy.yaml", "entity: routes", "entity: lines", [
  "strategy.yaml → organisation[2]",
  none("entity", "lines"),
]);
refuses("an office above that is not there", "strategy.yaml", "under: operations", "under: board", [
  "strategy.yaml → organisation[2]",
  none("entity", "board"),
]);
refuses("an event that is not there", "strategy.yaml", "event: sailing", "event: rowing", [
  "strategy.yaml → lineage[0].event",
  none("event", "rowing"),
]);

const unquoted = (words: string): string => `「${words}」 is not in its evidence. Quote the words of the text, or take away the marks.`;
const differing = (id: string): string =>
  `There is no parallel 「${id}」 that differs. Name one of parallels.yaml whose nature is differs.`;
refuses("words that are not in their evidence", "home.yaml", "要讓「乘客看得見水」", "要讓「乘客看見水」", [
  "home.yaml → stakes.text",
  unquoted("乘客看見水"),
]);
refuses("evidence that is not there", "home.yaml", "quote: 首期投入3億元", "quote: 首期投入三億元", [
  "home.yaml → stakes.evidence[0].quote",
  absent("首期投入三億元", "10:3"),
]);
refuses("a parallel that is not there", "home.yaml", "parallel: passengers", "parallel: sailors", [
  "home.yaml → discrepancy.parallel",
  differing("sailors"),
]);
refuses("a parallel that does not differ", "home.yaml", "parallel: passengers", "parallel: investment", [
  "home.yaml → discrepancy.parallel",
  differing("investment"),
]);
refuses("words that the parallel has not", "home.yaml", "只說「有」", "只說「曾」", ["home.yaml → discrepancy.remark", unquoted("曾")]);
refuses("a rendering that no translation has", "home.yaml", "  question:", "  renderings: [{}, {en: said by nobody}]\n  question:", [
  "home.yaml → discrepancy.renderings[1].en",
  "“said by nobody” is not in the translation of 101:8. Quote its words, or leave them out.",
]);
refuses("a text that is not there", "home.yaml", 'id: "101"', 'id: "102"', [
  "home.yaml → texts[0].id",
  "There is no text 102. Name one of the edition, or remove the entry.",
]);

const nowhere = (at: string): string => `The edition has nothing at 「${at}」. Mend the address, or remove the evidence.`;
refuses("evidence at a page that is not there", "criteria.yaml", "at: /timeline/,", "at: /calendar/,", [
  "criteria.yaml → [1].groups[0].items[0].evidence[0].at",
  nowhere("/calendar/"),
]);
refuses("evidence at a passage that is not there", "criteria.yaml", "at: /texts/10/#p3,", 'at: "/texts/10/#p99",', [
  "criteria.yaml → [0].groups[0].items[0].evidence[1].at",
  nowhere("/texts/10/#p99"),
]);
refuses("what is met with nothing to show for it", "criteria.yaml", "evidence: [{at: /download/, label: 全書}]", "evidence: []", [
  "criteria.yaml → [0].groups[0].items[1].evidence",
  "Nothing bears out that question 1.2 is met. Name where it can be checked, or another state.",
]);
refuses("a number that is taken", "criteria.yaml", 'number: "2.1"', 'number: "1.1"', [
  "criteria.yaml → [0].groups[1].items[0].number",
  "The set has a question 1.1 already. Mend one of the two numbers.",
]);
refuses("a set of an id that is taken", "criteria.yaml", "id: pilots", "id: harbour", ["criteria.yaml → [1].id", taken("harbour")]);
refuses("a set of an id that pages use themselves", "criteria.yaml", "id: pilots", "id: main", [
  "criteria.yaml → [1].id",
  "Pages use the id 「main」 themselves. Choose another.",
]);

refuses("a speaker that is not there", "texts/101.yaml", "entity: evening-post", "entity: morning-post", [
  "texts/101.yaml → speakers",
  none("entity", "morning-post"),
]);
refuses("a passage that is not there", "glossary/slow-boats.md", '["10:4"]', '["10:44"]', [
  "glossary/slow-boats.md → evidence[0]",
  "There is no passage 10:44. Name one of the edition, or remove the entry.",
]);
refuses("an area that is not there", "glossary/elders.md", "[fares]", "[fees]", ["glossary/elders.md → areas", none("area", "fees")]);
refuses("a ruling on words that are no form", "glossary/motto.md", "quote: 口號", "quote: 底座", [
  "glossary/motto.md → allow[0].quote",
  "「底座」 is no form of motto. Add it to aliases, or quote a form.",
]);
refuses("a form of another entity", "glossary/elders.md", "[老人]", "[老人, 電船]", [
  "glossary/electric-boat.md → aliases",
  "The form 「電船」 belongs to elders already. Remove it in one of the two.",
]);
