import assert from "node:assert/strict";
import { test } from "node:test";
import { element, toXml } from "./xml.ts";

test("elements that hold elements have a line each, words and empty elements stand as they are", () => {
  assert.equal(
    toXml(
      element(
        "a",
        { b: "一" },
        element("c", {}, " 二\n"),
        element("d", {}),
        element("e", {}, element("f", {}, "三", element("g", {}, element("h", {})))),
      ),
    ),
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="一">\n  <c> 二\n</c>\n  <d/>\n  <e>\n    <f>三<g><h/></g></f>\n  </e>\n</a>\n',
  );
});

test("what would be markup, or no XML at all, is written so that it is neither", () => {
  assert.equal(
    toXml(element("a", { b: `<"&'\t\n\r]]>` }, "]]> &amp; <b>\r\u0000\u{1f600}\ud800\ufffe")),
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&lt;&quot;&amp;\'&#9;&#10;&#13;]]&gt;">]]&gt; &amp;amp; &lt;b&gt;&#13;\ufffd\u{1f600}\ufffd\ufffd</a>\n',
  );
});
