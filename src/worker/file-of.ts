/**
 * The file of the edition that an address asks for; query and fragment never name another file.
 * `https://host/some/path/texts/003/?x#p7` → `{file: "https://host/some/path/texts/003/index.html"}`;
 * a folder without its slash is sent to the one with it, for the links of the page are relative.
 */
export function fileOf(address: string, isFile: (url: string) => boolean): { readonly file: string } | { readonly moved: string } | null {
  const [, place, search] = /^([^?#]*)(\?[^#]*)?/.exec(address)!;
  if (isFile(place!)) return { file: place! };
  if (place!.endsWith("/")) return isFile(`${place}index.html`) ? { file: `${place}index.html` } : null;
  return isFile(`${place}/index.html`) ? { moved: `${place}/${search ?? ""}` } : null;
}
