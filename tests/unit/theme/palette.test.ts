import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '../../../src/domain/value/value.ts';
import { classPaint, contrast, flagPaint, giverHue, oklab, tokens } from '../../../src/theme/index.ts';

const SCHEMES = ['light', 'dark'] as const;
const RAMPS = ['incidence', 'cohort', 'count', 'progress'] as const;

/** Full dichromacy in linear RGB, after Machado, Oliveira and Fernandes (2009), severity 1. */
const DEFICIENCY = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
};

function seenBy(matrix: readonly number[], hex: string): string {
  const n = Number.parseInt(hex.slice(1), 16);
  const linear = [n >> 16, (n >> 8) & 255, n & 255].map((c) => ((c / 255 + 0.055) / 1.055) ** 2.4);
  const out = [0, 1, 2].map((r) => linear.reduce((sum, c, i) => sum + c * (matrix[3 * r + i] ?? 0), 0));
  const bytes = out.map((c) => Math.round(255 * (1.055 * Math.min(1, Math.max(0, c)) ** (1 / 2.4) - 0.055)));
  return `#${bytes.map((c) => Math.max(0, c).toString(16).padStart(2, '0')).join('')}`;
}

const distance = (a: string, b: string): number =>
  Math.hypot(...oklab(a).map((x, i) => x - (oklab(b)[i] ?? 0)));

describe.each(SCHEMES)('the %s scheme', (scheme) => {
  it('keeps all text at 4.5:1 and control edges at 3:1', () => {
    const c = tokens(scheme);
    for (const text of ['ink', 'ink2', 'accent', 'warn', 'danger', 'good'] as const)
      for (const ground of ['paper', 'panel', 'sunk', 'accentSoft'] as const)
        expect(contrast(c[text], c[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(c.accentInk, c.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(c.ink, c.warnSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(c.ink, c.dangerSoft)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['paper', 'panel'] as const)
      expect(contrast(c.edge, c[ground])).toBeGreaterThanOrEqual(3);
  });

  it.each(RAMPS)('steps the %s ramp down in lightness for 2 to 9 classes', (ramp) => {
    for (let of = 2; of <= 9; of++) {
      const lightness = Array.from(
        { length: of },
        (_, index) => oklab(classPaint({ ramp, index, of }, scheme).fill)[0],
      );
      for (let i = 1; i < of; i++)
        expect((lightness[i - 1] ?? 0) - (lightness[i] ?? 0)).toBeGreaterThan(0.035);
    }
  });

  it.each(Object.keys(DEFICIENCY) as (keyof typeof DEFICIENCY)[])(
    'keeps five classes apart for %s eyes',
    (kind) => {
      for (const ramp of RAMPS) {
        const seen = [0, 1, 2, 3, 4].map((index) =>
          seenBy(DEFICIENCY[kind], classPaint({ ramp, index, of: 5 }, scheme).fill),
        );
        for (let i = 0; i < 5; i++)
          for (let j = 0; j < i; j++)
            expect(distance(seen[i] ?? '', seen[j] ?? ''), `${ramp} ${j}/${i}`).toBeGreaterThan(0.07);
      }
    },
  );

  it('gives every reason for a missing value a look of its own', () => {
    const looks = ['missing', 'suppressed', 'not-applicable', 'taiwan-missing'].map((flag) => {
      const { fill, second, pattern } = flagPaint(flag, scheme);
      return `${pattern} ${fill} ${second}`;
    });
    expect(new Set(looks).size).toBe(4);
    for (const flag of FLAGS) expect(flagPaint(flag, scheme).fill).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('never paints a missing region like the lightest class', () => {
    for (const ramp of RAMPS)
      for (const flag of ['missing', 'not-applicable'])
        expect(
          distance(classPaint({ ramp, index: 0, of: 5 }, scheme).fill, flagPaint(flag, scheme).fill),
          `${ramp} ${flag}`,
        ).toBeGreaterThan(0.06);
  });

  it('stripes a span with both of its class colours', () => {
    const span = classPaint({ ramp: 'incidence', index: 0, of: 5, second: 1 }, scheme);
    expect(span.pattern).toBe('wideHatch');
    expect(span.fill).toBe(classPaint({ ramp: 'incidence', index: 0, of: 5 }, scheme).fill);
    expect(span.second).toBe(classPaint({ ramp: 'incidence', index: 1, of: 5 }, scheme).fill);
  });

  it('draws seven givers apart from the land, and the rest in grey', () => {
    const hues = [0, 1, 2, 3, 4, 5, 6].map((i) => giverHue(i, scheme));
    expect(new Set(hues).size).toBe(7);
    for (const hue of hues) expect(contrast(hue, tokens(scheme).land)).toBeGreaterThanOrEqual(3);
    expect(giverHue(-1, scheme)).toBe(tokens(scheme).arcRest);
    expect(giverHue(7, scheme)).toBe(tokens(scheme).arcRest);
  });
});

it('says the same in the style sheet as in the code', () => {
  const [light = '', dark = ''] = readFileSync('src/theme/tokens.css', 'utf8').split("[data-theme='dark']");
  const kebab = (name: string): string =>
    name.replace(/[A-Z]/g, (m) => `-${m.toLowerCase()}`).replace(/(\D)(\d)/, '$1-$2');
  for (const [css, scheme] of [
    [light, 'light'],
    [dark, 'dark'],
  ] as const)
    for (const [name, colour] of Object.entries(tokens(scheme)))
      expect(css).toContain(`--${kebab(name)}: ${colour};`);
});
