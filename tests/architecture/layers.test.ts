import { expect, it } from 'vitest';
import { cruise } from '../../scripts/check/layers.ts';

it('finds no import that goes up, and has read the whole house', async () => {
  const { modules, violations } = await cruise();
  expect(modules).toBeGreaterThan(50);
  expect(violations).toEqual([]);
}, 60_000);

it('reports every wrong import planted in the fixture', async () => {
  const { violations } = await cruise('tests/architecture/fixture');
  const found = violations.map(({ rule, from }) => `${rule} ${from}`).sort();
  expect(found).toEqual([
    'entry-raster src/state/side-door.ts',
    'no-drawing-below-map src/view/draws.ts',
    'room-charts src/charts/neighbour.ts',
    'room-domain src/domain/upward.ts',
    'scripts-below-view scripts/too-high.ts',
    'src-stands-alone src/map/borrows.ts',
  ]);
}, 60_000);
