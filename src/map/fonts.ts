/** The letters of the map: which family, and when it is there. */

/** Font families of the page, as the style sheets set them. */
export function mapFamily(): string {
  const set = getComputedStyle(document.documentElement).getPropertyValue('--font-sans').trim();
  return set || 'system-ui, "Noto Sans SC", sans-serif';
}

const asked = new Set<string>();

/**
 * Makes the browser fetch what the text needs (the shipped Chinese font comes in slices, and a canvas does not ask for
 * them by itself). Calls `arrived` when a face came that was not there.
 */
export function wantLetters(text: string, family: string, arrived: () => void): void {
  const fresh = [...new Set(text)].filter((letter) => !asked.has(letter)).join('');
  if (!fresh) return;
  for (const letter of fresh) asked.add(letter);
  document.fonts
    .load(`14px ${family}`, fresh)
    .then((faces) => {
      if (faces.length > 0) arrived();
    })
    .catch(() => undefined);
}
