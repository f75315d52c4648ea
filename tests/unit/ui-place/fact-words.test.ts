import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import rulings from '../../../src/i18n/zh-CN/fact-rulings.json';
import terms from '../../../src/i18n/zh-CN/fact-terms.json';
import { factUnits } from '../../../src/i18n/zh-CN/fact-units.ts';
import { place } from '../../../src/i18n/zh-CN/place.ts';

const read = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
const facts = read('data/facts/facts.csv');

describe('words of the fact table', () => {
  it('every item has Chinese words, and no words are left over', () => {
    const wanted = [...new Set(read('data/registry/fact-map.csv').map(({ term }) => term ?? ''))];
    expect(wanted.filter((term) => !Object.hasOwn(terms, term))).toEqual([]);
    expect(Object.keys(terms).filter((term) => !wanted.includes(term))).toEqual([]);
    expect(wanted).toHaveLength(1719);
  });

  it('every part of every unit has words', () => {
    const parts = new Set(facts.flatMap(({ unit }) => (unit ?? '').split('/')));
    parts.delete('flag');
    expect([...parts].filter((part) => !Object.hasOwn(factUnits, part))).toEqual([]);
  });

  it('every Chinese ruling belongs to a text of the registry', () => {
    const said = read('data/registry/fact-conflicts.csv').map(({ what_to_show: text = '' }) => text);
    const stray = Object.keys(rulings).filter((text) => !said.some((one) => text.includes(one)));
    expect(stray).toEqual([]);
  });

  it('every kind, caution and bound has words', () => {
    const missing = facts.filter(
      ({ category = '', caution = '', bound = '' }) =>
        !Object.hasOwn(place.category, category) ||
        (caution !== '' && !Object.hasOwn(place.evidence.caution, caution)) ||
        !Object.hasOwn(place.evidence.bound, bound),
    );
    expect(missing).toEqual([]);
  });
});
