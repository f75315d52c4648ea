import { expect, it } from 'vitest';
import { placeName } from '../../../src/ui/shell/names.ts';

it('calls the whole country 全国 and China, other places by their names', () => {
  const nation = { code: '100000', name: '中华人民共和国', en: 'China' };
  expect(placeName('zh-CN', nation)).toBe('全国');
  expect(placeName('en', nation)).toBe('China');
  const lankao = { code: '410225', name: '兰考县', en: 'Lankao County' };
  expect(placeName('zh-CN', lankao)).toBe('兰考县');
  expect(placeName('en', lankao)).toBe('Lankao County');
  expect(placeName('en', { ...lankao, en: '' })).toBe('兰考县');
});
