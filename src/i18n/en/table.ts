import type { SameKeys } from '../same-keys.ts';
import type { table as zh } from '../zh-CN/table.ts';

export const table: SameKeys<typeof zh> = {
  title: 'Table',
  summaryTitle: 'The map in words',
  caption: '{{indicator}}, {{period}}, {{level}}',
  rows: '{{count, number}} rows',
  rows_one: '{{count, number}} row',
  found: '{{count, number}} of {{all, number}} rows',
  search: 'Search the table',
  searchHint: 'Name, parent or code',
  nothing: 'No row matches “{{query}}”.',
  empty: 'No places in this area.',
  column: {
    name: 'Name',
    parent: 'Parent',
    value: 'Value',
    class: 'Class',
    basis: 'Kind',
    flag: 'Remark',
    rank: 'Rank',
  },
  sortBy: 'Sort by {{column}}',
  noValue: '—',
  help: 'Arrow keys move, Enter chooses a place.',
  summary: {
    title: '{{scope}}, {{indicator}}, {{period}}, {{level}}',
    highest: 'Highest: {{place}}, {{value}}.',
    lowest: 'Lowest: {{place}}, {{value}}.',
    classes: 'Places in each class',
    gaps: 'Missing, and to be read with care',
    waiting: 'Preparing the summary…',
    share: '{{label}}: {{count}} ({{share}} %)',
  },
};
