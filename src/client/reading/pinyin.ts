/** Pinyin above the names, where the reader wants it: what sets it there is loaded then. */
import { loadScriptOf } from "../common/later.ts";

const article = document.querySelector<HTMLElement>("article[data-readings]");

function follow(): void {
  if (!article?.dataset["script"] || document.documentElement.dataset["pinyin"] !== "on") return;
  loadScriptOf(article);
  delete article.dataset["script"];
}

document.addEventListener("settings", follow);
follow();
