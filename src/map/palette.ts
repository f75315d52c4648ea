/** The scene's palette filled in from the theme. */
import { classPaint, flagPaint, giverHue, mix, type Scheme, tokens } from '../theme/index.ts';
import type { ScenePalette } from '../view/scene/palette.ts';

const known = new Map<Scheme, ScenePalette>();

/** Palette of a scheme; the same object for the same scheme, so that it can be compared by identity. */
export function scenePalette(scheme: Scheme): ScenePalette {
  let palette = known.get(scheme);
  if (palette) return palette;
  const token = tokens(scheme);
  palette = {
    water: token.water,
    foreign: mix(token.land, token.water, 0.45),
    land: token.land,
    muted: mix(token.land, token.paper, 0.35),
    ink: token.line,
    inkSoft: token.ink2,
    shade: token.shade,
    halo: token.halo,
    accent: token.accent,
    classPaint: (paint) => classPaint(paint, scheme),
    flagPaint: (flag) => flagPaint(flag, scheme),
    giverHue: (index) => giverHue(index, scheme),
  };
  known.set(scheme, palette);
  return palette;
}
