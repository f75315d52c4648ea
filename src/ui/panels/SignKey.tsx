import { classPaint, flagPaint } from '../../theme/index.ts';
import type { Frame } from '../../view/types.ts';
import { useScheme, useWords } from '../hooks/index.ts';
import { Swatch } from '../kit/Swatch.tsx';

/** What outlines and hatches mean, shown only where the picture has them. */
export function SignKey({ frame }: { frame: Frame }) {
  const t = useWords();
  const scheme = useScheme();
  if (frame.mode !== 'classes' || frame.indicator.kind === 'category') return null;
  const { documented = 0, rule = 0, modelled = 0 } = frame.bases;
  const sample = classPaint({ ramp: frame.indicator.ramp, index: 1, of: 5 }, scheme);
  const land = flagPaint('ok', scheme);
  // Values that are all modelled are drawn plain: dots are for those that stand beside others.
  const dotted = modelled > 0 && modelled < frame.valued;
  const spans = frame.classes.some(({ kind, count }) => kind === 'span' && count > 0);
  const signs = [
    documented > 0 && rule + modelled > 0
      ? { key: 'documented', paint: land, over: 'documented' as const, words: t('shell.legend.documented') }
      : null,
    rule > 0 ? { key: 'rule', paint: sample, over: 'rule' as const, words: t('shell.legend.rule') } : null,
    dotted
      ? { key: 'modelled', paint: sample, over: 'modelled' as const, words: t('shell.legend.modelled') }
      : null,
    spans
      ? {
          key: 'span',
          paint: classPaint({ ramp: frame.indicator.ramp, index: 0, of: 5, second: 1 }, scheme),
          over: undefined,
          words: t('shell.legend.span'),
        }
      : null,
  ].filter((sign) => sign !== null);
  if (signs.length === 0) return null;
  return (
    <ul className="legend-signs" aria-label={t('shell.legend.keys')}>
      {signs.map(({ key, paint, over, words }) => (
        <li key={key}>
          <Swatch paint={paint} over={over} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
