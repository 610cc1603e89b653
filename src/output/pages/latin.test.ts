import assert from "node:assert/strict";
import { test } from "node:test";
import { toOrganisation, toPerson, toPinyin } from "./latin.ts";

const entity = (kind: "person" | "organisation", hant: string, hans: string, en: string) => ({
  kind,
  term: { "zh-Hant": hant, "zh-Hans": hans, en },
  aliases: [],
});
const entities = [
  entity("organisation", "騰訊", "腾讯", "Tencent"),
  entity("person", "馬化騰", "马化腾", "Ma Huateng (Pony Ma)"),
  entity("person", "網大為", "网大为", "David Wallerstein"),
];

test("a person's name is parted after the family name, which Chinese puts first", () => {
  const cases = {
    馬化騰: ["Ma", "Huateng"],
    周小鈴: ["Zhou", "Xiaoling"],
    歐陽修: ["Ouyang", "Xiu"],
    呂鵬: ["Lü", "Peng"],
    王西安: ["Wang", "Xi’an"],
    網大為: ["Wallerstein", "David"],
    "Benedict Carey": ["Carey", "Benedict"],
  };
  for (const [name, [family, given]] of Object.entries(cases)) assert.deepEqual(toPerson(name, entities), { family, given });
});

test("an organisation has its English name of the glossary, else each word in pinyin", () => {
  assert.equal(toOrganisation("騰訊", entities), "Tencent");
  assert.equal(toOrganisation("南方都市報", entities), "Nanfang Dushi Bao");
  assert.equal(toOrganisation("HuffPost", entities), "HuffPost");
});

test("a title is in sentence case, its names capitalised, its marks those of English", () => {
  assert.equal(toPinyin("馬化騰：騰訊成為「核心」，價值500億？", entities), "Ma Huateng: Tengxun chengwei “hexin”, jiazhi 500 yi?");
  assert.equal(toPinyin("《西安》晚報：AI（人工智能）與戰略", entities), "“Xi’an” wanbao: AI (rengong zhineng) yu zhanlüe");
  assert.equal(toPinyin("Can we get better at forgetting?", entities), "Can we get better at forgetting?");
});
