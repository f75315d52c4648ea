import { type ReactElement, useId } from 'react';
import { mix, type Paint, type PatternName, tokens } from '../../theme/index.ts';
import { useScheme } from '../hooks/index.ts';

/** Pattern tiles in units of a 24 × 14 swatch, drawn over the fill like the map's own hatches. */
function tile(pattern: PatternName, colour: string): ReactElement | null {
  switch (pattern) {
    case 'none':
      return null;
    case 'hatch':
      return <path d="M-1 1 1 -1M0 4 4 0M3 5 5 3" stroke={colour} strokeWidth="1" fill="none" />;
    case 'wideHatch':
      return <path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" stroke={colour} strokeWidth="2.83" fill="none" />;
    case 'dots':
      return <circle cx="2" cy="2" r="0.8" fill={colour} />;
    case 'crossHatch':
      return <path d="M0 0 6 6M0 6 6 0" stroke={colour} strokeWidth="0.9" fill="none" />;
  }
}

const SIZE: Record<PatternName, number> = { none: 1, hatch: 4, wideHatch: 8, dots: 4, crossHatch: 6 };

/**
 * A sample of how a region is painted. `over` adds what the map adds for a basis: a darker hatch for rule values, dots
 * for modelled ones, an ink outline for documented places.
 */
export function Swatch({
  paint,
  over,
}: {
  paint: Paint;
  over?: 'rule' | 'modelled' | 'documented';
}): ReactElement {
  const id = useId();
  const { ink, shade } = tokens(useScheme());
  const pattern = over === 'rule' ? 'hatch' : over === 'modelled' ? 'dots' : paint.pattern;
  const second = over === 'rule' || over === 'modelled' ? mix(paint.fill, shade, 0.26) : paint.second;
  const outline = over === 'documented' ? ink : paint.pattern === 'none' && paint.second ? paint.second : ink;
  const strong = over === 'documented' || (paint.pattern === 'none' && paint.second !== null);
  return (
    <svg className="swatch" viewBox="0 0 24 14" aria-hidden="true">
      <pattern id={id} width={SIZE[pattern]} height={SIZE[pattern]} patternUnits="userSpaceOnUse">
        {second ? tile(pattern, second) : null}
      </pattern>
      <rect width="24" height="14" fill={paint.fill} />
      {pattern === 'none' ? null : <rect width="24" height="14" fill={`url(#${id})`} />}
      <rect
        x="0.5"
        y="0.5"
        width="23"
        height="13"
        fill="none"
        stroke={outline}
        strokeOpacity={strong ? 1 : 0.28}
      />
    </svg>
  );
}
