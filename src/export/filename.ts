/** Names of files that leave the product. */

/** Longest part: three of them and the product's name stay below the 255 bytes a file system allows. */
const LONGEST_PART = 20;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A part of a file name that every file system takes: no separators, controls, wildcards, ends of dots or spaces. */
export function fileNamePart(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\//g, '–')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\\:*?"<>|_]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const cut = Array.from(plain)
    .slice(0, LONGEST_PART)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return RESERVED.test(cut) ? `${cut}-` : cut;
}

/** 区域贫困分布看板_综合贫困发生率_2016_河南省.csv; empty parts are left out. */
export function fileName(parts: readonly string[], extension: 'csv' | 'png'): string {
  return `${parts.map(fileNamePart).filter(Boolean).join('_')}.${extension}`;
}
