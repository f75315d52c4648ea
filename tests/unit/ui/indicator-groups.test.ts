import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { groupIndicators } from '../../../src/ui/panels/indicator-groups.ts';

const ids = readdirSync('data/registry/indicators').map((file) => file.replace(/\.json$/, ''));

it('puts every registered indicator into one group, and only strangers into the last', () => {
  const groups = groupIndicators([...ids, 'a-stranger'].map((id) => ({ indicator: { id } })));
  const placed = groups.flatMap(({ members }) => members.map(({ indicator }) => indicator.id));
  expect([...placed].sort()).toEqual([...ids, 'a-stranger'].sort());
  const last = groups[groups.length - 1];
  expect(last?.id).toBe('other');
  expect(last?.members.map(({ indicator }) => indicator.id)).toEqual(['a-stranger']);
});

it('keeps the three incidence measures together and leaves out empty groups', () => {
  const groups = groupIndicators(
    ['incidence-survey', 'incidence-registered', 'incidence-comprehensive'].map((id) => ({
      indicator: { id },
    })),
  );
  expect(groups.map(({ id }) => id)).toEqual(['incidence']);
});
