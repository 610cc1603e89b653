/** What a file is that is no plain text, by the bytes with which it begins. */

interface Signature {
  /** The first bytes, each character one. */
  readonly begins: string;
  /** Where they stand, if not at the very beginning. */
  readonly at?: number;
  readonly is: string;
}

/** From the specifications of the formats; of those in a ZIP archive the first entry tells which it is. */
const SIGNATURES: readonly Signature[] = [
  { begins: "mimetypeapplication/epub+zip", at: 30, is: "an EPUB book" },
  { begins: "mimetypeapplication/vnd.oasis.opendocument", at: 30, is: "an OpenDocument file, such as of LibreOffice" },
  { begins: "[Content_Types].xml", at: 30, is: "an Office file, such as a Word document (.docx)" },
  { begins: "PK\x03\x04", is: "a ZIP archive, as Word documents (.docx) and EPUB books are" },
  { begins: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", is: "an old Office file, such as a Word document (.doc)" },
  { begins: "{\\rtf", is: "a document in RTF" },
  { begins: "%PDF-", is: "a PDF" },
  { begins: "%!PS-", is: "a document in PostScript" },
  { begins: "\x1F\x8B", is: "compressed with gzip" },
  { begins: "1AY&SY", at: 4, is: "compressed with bzip2" },
  { begins: "\xFD7zXZ\0", is: "compressed with xz" },
  { begins: "\x28\xB5\x2F\xFD", is: "compressed with Zstandard" },
  { begins: "7z\xBC\xAF\x27\x1C", is: "a 7-Zip archive" },
  { begins: "Rar!\x1A\x07", is: "a RAR archive" },
  { begins: "\x89PNG\r\n\x1A\n", is: "a PNG image" },
  { begins: "\xFF\xD8\xFF", is: "a JPEG image" },
  { begins: "GIF87a", is: "a GIF image" },
  { begins: "GIF89a", is: "a GIF image" },
  { begins: "WEBP", at: 8, is: "a WebP image" },
  { begins: "ftyp", at: 4, is: "a film, or a picture in HEIC" },
  { begins: "II*\0", is: "a TIFF image" },
  { begins: "MM\0*", is: "a TIFF image" },
  { begins: "bplist00", is: "a web archive of Safari" },
  { begins: "SQLite format 3\0", is: "a database" },
];

/** `a PDF`; null where the bytes begin as none of what is known. */
export function recogniseFile(bytes: Uint8Array): string | null {
  const fits = ({ begins, at = 0 }: Signature): boolean => [...begins].every((byte, i) => bytes[at + i] === byte.charCodeAt(0));
  return SIGNATURES.find(fits)?.is ?? null;
}
