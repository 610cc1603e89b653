import assert from "node:assert/strict";
import { test } from "node:test";
import { ABOVE_TEXT, fitSettings, SETTING_NAMES, SETTINGS, usualOf } from "./settings.ts";

test("settings that fit are kept", () => {
  const all = {
    size: "huge",
    scheme: "dark",
    script: "zh-Hans",
    chinese: "zh-Hans",
    writing: "vertical",
    level: "read",
    translation: "en",
    arrangement: "facing",
    pinyin: "on",
    keys: "off",
  };
  assert.deepEqual(Object.keys(all), SETTING_NAMES);
  assert.deepEqual(fitSettings(all), all);
  assert.deepEqual(fitSettings({ size: "normal" }), { size: "normal" });
});

test("a value that a setting cannot have is left out, and so is what is no setting", () => {
  assert.deepEqual(fitSettings({ script: "xx", size: "large" }), { size: "large" });
  assert.deepEqual(fitSettings({ script: ["zh-Hans"], size: 3, scheme: null, level: "constructor", keys: "ON", other: "on" }), {});
  assert.deepEqual(fitSettings(JSON.parse('{"__proto__": {"size": "huge"}, "constructor": "on"}')), {});
  for (const value of [null, undefined, 3, "size", [], ["huge"], true]) assert.deepEqual(fitSettings(value), {});
});

test("what is usual is one of the values", () => {
  assert.equal(usualOf("size"), "normal");
  assert.equal(usualOf("script"), "auto");
  assert.equal(usualOf("translation"), "off");
  assert.ok(ABOVE_TEXT.every((name) => SETTING_NAMES.includes(name)));
  assert.ok(SETTINGS.size.includes(usualOf("size") as "normal"));
});
