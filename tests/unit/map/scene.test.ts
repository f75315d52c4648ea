import { describe, expect, it } from 'vitest';
import type { Site } from '../../../src/contract/records.ts';
import { pixelOf, viewportFor } from '../../../src/raster/index.ts';
import { arcAt, arcShapes } from '../../../src/view/scene/arcs.ts';
import { type LabelRequest, placeLabels } from '../../../src/view/scene/labels.ts';
import { lineOnPicture, mapLines } from '../../../src/view/scene/lines.ts';
import { labelName } from '../../../src/view/scene/names.ts';
import { siteAt, siteShapes } from '../../../src/view/scene/sites.ts';
import type { ArcItem, LabelItem, SiteItem } from '../../../src/view/types.ts';

const viewport = viewportFor([105, 35], 3.5, 1000, 700);

const arc = (id: string, from: [number, number], to: [number, number]): ArcItem => ({
  id,
  kind: 'east_west',
  giver: '110000',
  receiver: '620000',
  giverName: '北京市',
  receiverName: '甘肃省',
  programme: '',
  from,
  to,
  hue: 0,
  since: '2016-12',
  document: 'd',
  line: 1,
});

const widthAt = (body: Float64Array, i: number): number => {
  const last = body.length - 2 * i - 2;
  return Math.hypot((body[2 * i] ?? 0) - (body[last] ?? 0), (body[2 * i + 1] ?? 0) - (body[last + 1] ?? 0));
};

describe('arcs', () => {
  const west = arc('w', [116, 40], [100, 36]);
  const [shape] = arcShapes([west], viewport, 1);

  it('run from the giver to the receiver', () => {
    const [x0, y0] = pixelOf(viewport, 116, 40);
    const [x1, y1] = pixelOf(viewport, 100, 36);
    const spine = shape?.spine ?? new Float64Array();
    expect([spine[0], spine[1]]).toEqual([x0, y0]);
    expect(spine.at(-2)).toBeCloseTo(x1, 9);
    expect(spine.at(-1)).toBeCloseTo(y1, 9);
  });

  it('taper, so that a still picture shows the direction', () => {
    const body = shape?.body ?? new Float64Array();
    expect(widthAt(body, 0)).toBeGreaterThan(widthAt(body, 12) * 1.2);
    expect(widthAt(body, 12)).toBeGreaterThan(widthAt(body, 20));
  });

  it('bulge north whichever way they run', () => {
    const [back] = arcShapes([arc('e', [100, 36], [116, 36])], viewport, 1);
    const [there] = arcShapes([arc('w', [116, 36], [100, 36])], viewport, 1);
    const chord = pixelOf(viewport, 100, 36)[1];
    for (const s of [back, there]) expect(s?.spine[29]).toBeLessThan(chord - 5);
  });

  it('are found under the pointer and nowhere else', () => {
    const shapes = arcShapes([west, arc('s', [113, 23], [104, 26])], viewport, 1);
    const spine = shapes[1]?.spine ?? new Float64Array();
    expect(arcAt(shapes, (spine[20] ?? 0) + 2, spine[21] ?? 0, 5)?.id).toBe('s');
    expect(arcAt(shapes, 20, 20, 5)).toBeNull();
  });

  it('scale with the drawing', () => {
    const big = viewportFor([105, 35], 3.5, 1000, 700, 2);
    const [twice] = arcShapes([west], big, 2);
    expect(widthAt(twice?.body ?? new Float64Array(), 3)).toBeCloseTo(
      2 * widthAt(shape?.body ?? new Float64Array(), 3),
      6,
    );
  });
});

const site = (
  id: string,
  point: [number, number],
  size: SiteItem['size'],
  patch: Partial<Site> = {},
): SiteItem => ({
  point,
  size,
  site: {
    id,
    name: id,
    row: 'site',
    at: '360781',
    code: '360781',
    codeLevel: 'county',
    county: '',
    township: '',
    village: '',
    households: null,
    persons: null,
    bound: 'exact',
    period: '',
    investmentCny: null,
    programme: 'unstated',
    state: 'unstated',
    facilities: '',
    note: '',
    point,
    precision: 'county',
    source: { document: 'd', line: 1 },
    ...patch,
  },
});

describe('sites', () => {
  const crowd = Array.from({ length: 6 }, (_, i) => site(`s${i}`, [116 + i * 0.01, 25.9], i % 2 ? 2 : 0));

  it('step aside for each other and stay near their place', () => {
    const shapes = siteShapes(crowd, viewport, 1);
    for (const [i, a] of shapes.entries()) {
      expect(Math.hypot(a.x - a.trueX, a.y - a.trueY)).toBeLessThan(30);
      for (const b of shapes.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius - 0.5);
    }
  });

  it('are drawn at the same spots every time', () => {
    expect(siteShapes(crowd, viewport, 1)).toEqual(siteShapes(crowd, viewport, 1));
  });

  it('say programme by shape, hollow without persons, dotted while being built', () => {
    const [a, b] = siteShapes(
      [
        site('a', [110, 30], 3, { programme: 'thirteenth-plan', state: 'in-use' }),
        site('b', [114, 30], 0, { programme: 'earlier', state: 'under-construction' }),
      ],
      viewport,
      1,
    );
    expect(a).toMatchObject({ shape: 'circle', filled: true, dotted: false });
    expect(b).toMatchObject({ shape: 'diamond', filled: false, dotted: true });
    expect(
      siteAt(
        [a, b].filter((s) => s !== undefined),
        b?.x ?? 0,
        b?.y ?? 0,
        2,
      )?.site.id,
    ).toBe('b');
  });
});

const label = (patch: Partial<LabelItem>): LabelItem => ({
  code: '410000',
  lng: 113,
  lat: 34,
  name: '河南省',
  en: 'Henan Province',
  value: null,
  unit: '',
  priority: 3000,
  rank: 'province',
  ...patch,
});

const request = (items: LabelItem[], patch: Partial<LabelRequest> = {}): LabelRequest => ({
  items,
  viewport,
  zoom: 3.5,
  unit: 1,
  measure: (line) => line.text.length * line.size,
  compose: (item) => ({ name: item.name, value: item.unit, tone: 'plain' }),
  keepOff: [],
  ...patch,
});

describe('labels', () => {
  it('never overlap, the more important one stays', () => {
    const items = Array.from({ length: 80 }, (_, i) =>
      label({ code: `${i}`, lng: 95 + (i % 10) * 2, lat: 25 + Math.floor(i / 10), priority: i }),
    );
    const placed = placeLabels(request(items));
    expect(placed[0]?.item.priority).toBe(79);
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1))
        expect(a.box.x0 < b.box.x1 && b.box.x0 < a.box.x1 && a.box.y0 < b.box.y1 && b.box.y0 < a.box.y1).toBe(
          false,
        );
  });

  it('keep off the legend', () => {
    const [x, y] = pixelOf(viewport, 113, 34);
    const keepOff = [{ x0: x - 5, y0: y - 5, x1: x + 5, y1: y + 5 }];
    expect(placeLabels(request([label({})], { keepOff }))).toEqual([]);
  });

  it('print a value below the name only where no name loses its place', () => {
    const one = placeLabels(request([label({ unit: '12 %' })]));
    expect(one[0]?.lines.map((line) => line.text)).toEqual(['河南省', '12 %']);
    const below = label({ code: 'b', name: '湖北省', lat: 32.6, priority: 1 });
    const two = placeLabels(request([label({ unit: '12 %' }), below]));
    expect(two.map((l) => l.lines.length)).toEqual([1, 1]);
  });

  it('name counties only when the map is close', () => {
    const county = label({ rank: 'county', priority: 1000 });
    expect(placeLabels(request([county]))).toEqual([]);
    expect(placeLabels(request([county], { zoom: 7.5 }))).toHaveLength(1);
  });

  it('use short names of provinces far out and full ones near', () => {
    const inner = label({ name: '内蒙古自治区', en: 'Inner Mongolia' });
    expect(labelName(inner, 'zh-CN', 3.5)).toBe('内蒙古');
    expect(labelName(label({}), 'zh-CN', 3.5)).toBe('河南');
    expect(labelName(label({}), 'zh-CN', 6)).toBe('河南省');
    expect(labelName(label({}), 'en', 3.5)).toBe('Henan');
  });
});

describe('lines', () => {
  it('come to the same pixels as points', () => {
    const [line] = mapLines([
      {
        properties: { kind: 'dash' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [110, 15],
            [111, 16],
          ],
        },
      },
      { geometry: null },
    ]);
    if (!line) throw new Error('the line is missing');
    const flat = lineOnPicture(line, viewport);
    const [x, y] = pixelOf(viewport, 111, 16);
    expect(flat[2]).toBeCloseTo(x, 9);
    expect(flat[3]).toBeCloseTo(y, 9);
  });
});
