import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(`data/${name}.json`, "utf8"));
const script = process.argv[2] ?? "zh-Hant";
const body = script === "zh-Hant" ? "text" : "textHans";

const passages = new Map(read("texts").flatMap((text) => text.passages.map((one) => [one.id, one])));
const entities = new Map(read("entities").map((one) => [one.id, one]));
const mentions = read("mentions");

for (const figure of read("figures").filter((one) => one.unit === "CNY")) {
  const passage = passages.get(figure.passage);
  const at = passage.sentences.findIndex(([start, end]) => start <= figure.start && figure.start < end);
  const [start, end] = passage.sentences[at];
  const sentence = passage.sentenceIds?.[at] ?? `${passage.id}.${at + 1}`;
  const amount = [...passage[body]].slice(figure.start, figure.end).join("");
  const named = mentions.filter((one) => one.passage === passage.id && one.start >= start && one.end <= end);
  const names = new Set(named.map((one) => entities.get(one.entity).term[script]));
  console.log(`${sentence}  ${amount}  ${[...names].join("、") || "-"}`);
}
