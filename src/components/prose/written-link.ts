import { archiveUrl } from "../../shared/address.ts";
import type { PageContext } from "../../site/page.ts";

/** From an address that the editor wrote to what the page links to. The archive is named by its version, which he need not know. */
export const writtenLink =
  ({ link, imprint }: Pick<PageContext, "link" | "imprint">) =>
  (url: string): string =>
    link(url === "/download/" ? archiveUrl(imprint.version) : url);
