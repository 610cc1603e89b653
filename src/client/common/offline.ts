/**
 * The offline copy, as far as the reader sees it: the worker is registered, and what becomes of the copy is told in a small
 * notice. Nothing of it on `file://`, where the edition is offline already.
 */
import type { News, Request } from "../../worker/messages.ts";

const box = document.getElementById("offline-notice");
if (box !== null && location.protocol !== "file:") {
  // Browsers report a manifest that they find on disk as an error; so it is named here and not in the page.
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = box.dataset["manifest"]!;
  document.head.append(link);
  if ("serviceWorker" in navigator) window.addEventListener("load", () => void start(box, box.dataset["worker"]!).catch(console.warn));
}

async function start(box: HTMLElement, worker: string): Promise<void> {
  const container = navigator.serviceWorker;
  const registration = await container.register(worker, { updateViaCache: "none" });
  let first = registration.active === null;
  const isFirst = first;

  const show = (news: News | "ready" | "update"): void => {
    for (const line of box.querySelectorAll<HTMLElement>("[data-news]")) line.hidden = line.dataset["news"] !== news;
    box.dataset["shown"] = news;
  };
  const close = (): void => {
    for (const line of box.querySelectorAll<HTMLElement>("[data-news]")) line.hidden = true;
    delete box.dataset["shown"];
  };
  const watch = (found: ServiceWorker | null): void =>
    found?.addEventListener("statechange", () => {
      if (found.state === "installed" && registration.active !== null) show("update");
      if (found.state === "activated" && isFirst) show("ready");
    });

  // The new version has taken over, here or in another window: no page of the old one stays.
  container.addEventListener("controllerchange", () => {
    if (!first) location.reload();
    first = false;
  });
  container.addEventListener("message", ({ data }: MessageEvent<News>) => show(data));
  box.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.dataset["do"] === "close") close();
    else if (registration.waiting !== null) registration.waiting.postMessage("accepted" satisfies Request);
    else location.reload();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && navigator.onLine) void registration.update().catch(() => {});
  });

  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  if (registration.waiting !== null && registration.active !== null) show("update");
  (await container.ready).active?.postMessage("opened" satisfies Request);
}
