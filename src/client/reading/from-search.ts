/** Arriving from a search: only then the script that marks its hits is loaded. */
const bar = document.querySelector<HTMLElement>(".hit-bar[data-script]");

if (bar !== null && new URLSearchParams(location.search).has("mark")) {
  const script = document.createElement("script");
  script.src = bar.dataset["script"] ?? "";
  document.head.append(script);
}

export {};
