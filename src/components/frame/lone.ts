/**
 * What a page that may have no stylesheet says of itself. It stands in a layer below those of the stylesheets: where one is
 * there, it has the last word. The frame of a page is shown by the stylesheet alone, for both are named from the same place:
 * where the one is not found, the links of the other lead nowhere.
 */
export const LONE_STYLE =
  "@layer lone{:root{color-scheme:light dark}html{font:112.5%/1.85 serif;background:light-dark(#fbf8f1,#191714);color:light-dark(#23201b,#e4ddd0)}main{max-width:34em;margin:12vh auto;padding:0 1.25rem}a{color:light-dark(#a6321f,#e8836f)}.skip,.site-header,.site-footer,.stray-found{display:none}}";
