import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { problemsOf } from "../../testing/small/sources.ts";
import { markdownToHtml } from "./markdown.ts";

const html = (markdown: string, name = "x") =>
  markdownToHtml(markdown, {
    name,
    link: (url) => `..${url}index.html`,
    footnotes: "注",
    back: (n, time) => `回到注 ${n}${time === 1 ? "" : `（${time}）`}`,
  });

/** Mistakes in a page of the editor's, with their place in it. */
const mistakes = (about: string, more: Readonly<Record<string, string>> = {}) =>
  problemsOf({ editorial: { "pages/about.md": about, ...more } });
const at = (place: string, message: string) => `src/editorial/pages/about.md:${place}: ${message}`;

test("addresses of the edition become links of the page in every way to write a link, others stay", () => {
  assert.equal(
    html("[凡例](/about/)、[他處](https://example.org/)"),
    '<p><a href="../about/index.html">凡例</a>、<a href="https://example.org/">他處</a></p>',
  );
  assert.equal(html("[凡例][1]\n\n[1]: /about/"), '<p><a href="../about/index.html">凡例</a></p>');
  assert.equal(html("[凡例]\n\n[凡例]: </about/>"), '<p><a href="../about/index.html">凡例</a></p>');
  assert.equal(html("![印](/icons/)"), '<p><img src="../icons/index.html" alt="印"></p>');
  assert.equal(html("<https://example.org/>"), '<p><a href="https://example.org/">https://example.org/</a></p>');
});

test("a heading may name its anchor", () => {
  assert.equal(html("## 開放資料 {#open-data}"), '<h2 id="open-data">開放資料</h2>');
  assert.equal(html("> ## 開放資料 {#open-data}"), '<blockquote>\n<h2 id="open-data">開放資料</h2>\n</blockquote>');
  assert.equal(html("## 開放資料"), "<h2>開放資料</h2>");
  assert.equal(html("見 {#data}"), "<p>見 {#data}</p>");
});

test("footnotes are in the words of the edition, and their ids are those of the Markdown they stand in", () => {
  assert.equal(
    html("甲[^某]乙[^某]\n\n[^某]: 注文。", "about"),
    [
      '<p>甲<sup><a href="#fn-about-fn-1" id="fn-about-fnref-1" data-footnote-ref aria-describedby="fn-about-label">1</a></sup>',
      '乙<sup><a href="#fn-about-fn-1" id="fn-about-fnref-1-2" data-footnote-ref aria-describedby="fn-about-label">1</a></sup></p>\n',
      '<section data-footnotes class="footnotes"><h2 class="visually-hidden" id="fn-about-label">注</h2>\n<ol>\n<li id="fn-about-fn-1">\n',
      '<p>注文。 <a href="#fn-about-fnref-1" data-footnote-backref="" aria-label="回到注 1" class="data-footnote-backref">↑</a> ',
      '<a href="#fn-about-fnref-1-2" data-footnote-backref="" aria-label="回到注 1（2）" class="data-footnote-backref">↑</a></p>\n</li>\n</ol>\n</section>',
    ].join(""),
  );
});

test("what would run, or be asked from elsewhere, is no part of the page", () => {
  assert.equal(html("[x](javascript:alert(1))<b onclick=x>y</b>"), "<p><a>x</a>y</p>");
  assert.equal(html("![x](https://example.org/x.png)![y](data:image/png;base64,AA)"), '<p><img alt="x"><img alt="y"></p>');
});

test("an address that runs, that is asked from elsewhere, or that no page may name", () => {
  const cannot = (url: string) =>
    `A link cannot lead to 「${url}」. Begin it with / for a page of the edition, or with https://, http:// or mailto: for what is elsewhere.`;
  assert.deepEqual(
    mistakes(
      "[一](javascript:alert(1)) [二](VBScript:x)\n\n見 <data:text/html,x>、[三][3]、[四](JAVA&#115;cript:x)\n\n[3]: //example.org/\n[5]: file:///x",
    ),
    [
      at("6:1", "Nothing refers to [5], so it is not shown. Refer to it, or remove it."),
      at("1:1", cannot("javascript:alert(1)")),
      at("1:26", cannot("VBScript:x")),
      at("3:3", cannot("data:text/html,x")),
      at("3:22", cannot("//example.org/")),
      at("3:29", cannot("JAVAscript:x")),
    ],
  );
  assert.deepEqual(
    mistakes("[一](about/)[二](#x)[三]()[四](https://)[五](/\\\\example.org)"),
    [
      at("1:1", cannot("about/")),
      at("1:12", cannot("#x")),
      at("1:19", cannot("")),
      at("1:24", cannot("https://")),
      at("1:37", cannot("/%5Cexample.org")),
    ]
      .slice(0, 4)
      .concat("src/editorial/pages/about.md:1:37: The edition has nothing at 「/%5Cexample.org」. Mend the address, or remove the link."),
  );
  const picture = (url: string) =>
    `The picture 「${url}」 is none of the edition’s files, and pages ask nothing from elsewhere. Put it into public/icons/, and name it from there: /icons/….`;
  assert.deepEqual(mistakes("![a](https://example.org/a.png)\n![b](data:image/png;base64,AA)\n![c](c.png)"), [
    at("1:1", picture("https://example.org/a.png")),
    at("2:1", picture("data:image/png;base64,AA")),
    at("3:1", picture("c.png")),
  ]);
  assert.deepEqual(mistakes("[騰訊](https://example.org/騰訊)、[好](mailto:a@example.org)、www.example.org"), [
    at(
      "1:1",
      "The address 「https://example.org/騰訊」 is not ASCII, and conversion to Simplified would change it. Write it percent-encoded.",
    ),
  ]);
});

test("a link to a page, a passage or a sentence of the edition that is not there", () => {
  const nothing = (url: string) => `The edition has nothing at 「${url}」. Mend the address, or remove the link.`;
  assert.deepEqual(
    mistakes(
      "[好](/texts/001/#p2.2)[好](/texts/001/?x#p1)[好](/search/?q=x)[好](/download/)[好](/data/)\n[壞](/texts/002/)[壞](/texts/001/#p9)[壞](/texts/001/#p2.3)[壞](/about)",
    ),
    [
      at("2:1", nothing("/texts/002/")),
      at("2:17", nothing("/texts/001/#p9")),
      at("2:36", nothing("/texts/001/#p2.3")),
      at("2:57", nothing("/about")),
    ],
  );
});

test("a link to a file beside the pages, and to one where pages lie", () => {
  const nothing = "The edition has nothing at 「/texts/003.pdf」. Mend the address, or remove the link.";
  assert.deepEqual(mistakes("[好](/data/notes.json)[好](/tei/003.xml)[壞](/texts/003.pdf)"), [at("1:39", nothing)]);
});

test("HTML, and Markdown that becomes what no page shows", () => {
  const taken = (raw: string) => `HTML is not taken: 「${raw}」. Write it in Markdown, or in backticks if it is to be read.`;
  assert.deepEqual(mistakes("甲<b>乙</b>\n\n<script>\nalert(1)\n</script>\n\n<!-- 待補 -->"), [
    at("1:2", taken("<b>")),
    at("1:6", taken("</b>")),
    at("3:1", taken("<script>\nalert(1)\n</script>")),
    at("7:1", taken("<!-- 待補 -->")),
  ]);
  assert.deepEqual(mistakes("- [ ] 待補\n\n| 甲 | 乙 |\n| -: | - |\n| 一 | 二 |\n| 三 | 四 |"), [
    at("1:1", "A box to tick cannot stand here. Write it in another way."),
    at("3:1", "The attribute align of <th> cannot stand here. Write it without."),
    at("5:1", "The attribute align of <td> cannot stand here. Write it without."),
  ]);
});

test("an anchor that pages use themselves, that stands twice on a page, or that is none", () => {
  assert.deepEqual(
    mistakes("# 一 {#main}\n\n## 二 {#a}\n\n> ## 三 {#a}\n\n## 四 {#A b}\n\n## 五 {#fn-about-label}", {
      "pages/colophon.md": "## 六 {#a}",
      "pages/search.md": "## 七 {#a}",
    }),
    [
      at("1:1", "Pages use the id 「main」 themselves. Choose another."),
      at("5:3", "The id 「a」 is taken already. Choose another."),
      at("7:1", "「A b」 is no anchor. Write it in small ASCII letters, digits and hyphens, such as {#open-data}."),
      at("9:1", "Pages use the id 「fn-about-label」 themselves. Choose another."),
      "src/editorial/pages/colophon.md:1:1: The id 「a」 is taken already. Choose another.",
    ],
  );
});

test("a footnote that nothing refers to, or that stands twice", () => {
  assert.deepEqual(mistakes("甲[^1]\n\n[^1]: 一\n\n[^1]: 二\n\n[^2]: 三"), [
    at("5:1", "Nothing refers to [1], so it is not shown. Refer to it, or remove it."),
    at("7:1", "Nothing refers to [2], so it is not shown. Refer to it, or remove it."),
  ]);
});

test("a definition of the glossary says the line of its file, and one in Simplified its field", () => {
  const entry =
    "---\nkind: concept\nterm: 甲\nen: A\ndefinition: D.\nbasis: editor\nsourced: general\ndefinitionHans: <b>\n---\n\n釋義。\n[x](javascript:x)\n";
  assert.deepEqual(
    problemsOf({ editorial: { "glossary/a.md": entry } }).map((one) => one.slice(0, 55)),
    ["src/editorial/glossary/a.md:12:1: A link cannot lead to", "src/editorial/glossary/a.md → definitionHans: HTML is n"],
  );
});

test("whatever the Markdown, the page gets the elements and addresses that it may have, or the editor a mistake", () => {
  const pieces =
    "[x](,),<b,>,</,javascript:,data:,https://a.b,![,],[1],\n\n[1]: ,[^1],\n\n[^1]: ,`,*,_,~~,|,\n|-|-|\n,# ,{#a},- ,- [ ] ,> ,&lt;,&#106;,\\,\",',/about/,//a.b,\n,    ,甲,onclick=x".split(
      ",",
    );
  const names = new Set(
    "p br em strong del code pre blockquote ul ol li hr a img table thead tbody tr th td sup section h1 h2 h3 h4 h5 h6".split(" "),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const walk = (node: DefaultTreeAdapterTypes.Node): void => {
        if ("tagName" in node) {
          assert.ok(names.has(node.tagName), node.tagName);
          for (const { name, value } of node.attrs) {
            assert.doesNotMatch(name, /^on|^style$|^srcdoc$/);
            if (name === "href") assert.match(value, /^(?:https?:\/\/|mailto:.|#fn-|\.\.\/(?!\/))/, value);
            if (name === "src") assert.match(value, /^\.\.\/(?!\/)/, value);
          }
        }
        if ("childNodes" in node) for (const child of node.childNodes) walk(child);
      };
      walk(parseFragment(html(parts.join(""))));
    }),
    { numRuns: process.env["LAWS"] === "long" ? 20_000 : 1_000 },
  );
});

test("on a page in another language what is Chinese tells its language, and nothing on a page in Chinese", () => {
  const page = { name: "x", link: (url: string) => url, footnotes: "Notes", back: String };
  const markdown = "The **「首期」** of 騰訊, [say 「一」](/about/).";
  assert.equal(
    markdownToHtml(markdown, { ...page, textLang: "zh-Hant" }),
    '<p>The <strong><span lang="zh-Hant">「首期」</span></strong> of <span lang="zh-Hant">騰訊</span>, <a href="/about/">say <span lang="zh-Hant">「一」</span></a>.</p>',
  );
  assert.doesNotMatch(markdownToHtml(markdown, page), /lang=/);
});
