import type { SameKeys } from '../same-keys.ts';
import type { view as zh } from '../zh-CN/view.ts';

export const view: SameKeys<typeof zh> = {
  missing: 'No data',
  class: {
    below: '< {{to, number}}',
    atLeast: '≥ {{from, number}}',
    between: '≥ {{from, number}} and < {{to, number}}',
    span: '{{low}} / {{high}}',
    marked: 'On record',
    notYet: 'Not yet out',
    year: 'Out in {{year}}',
  },
  modelled: 'Modelled for illustration ({{generator}}), never to be quoted as statistics',
  grain: {
    township: 'At this scale each township stands for the sum of its modelled villages',
    county: 'At this scale each county stands for the sum of its modelled townships and villages',
  },
  pending: '{{count, number}} more in this area are not loaded and not counted',
  caption: {
    empty: 'The collected documents state nothing for this indicator, period and level',
    coverage: 'Values for {{valued, number}} / {{n, number}}',
    basis: {
      documented: 'documented {{count, number}}',
      rule: 'implied by rule {{count, number}}',
      modelled: 'modelled {{count, number}}',
      user: 'your data {{count, number}}',
    },
    marked: 'Only {{count, number}} on record: marked one by one, not classed',
    links: 'Pairings drawn: {{count, number}}',
    sites: 'Relocation sites on record: {{count, number}}, not a national list',
    taiwan: 'Taiwan Province: data not available',
  },
  summary: {
    title: '{{scope}}: {{indicator}}, {{period}}, {{level}}',
    empty: 'The collected documents state nothing for this indicator, period and level.',
    coverage: '{{valued, number}} of {{n, number}} regions have a value.',
    listRows: 'List: {{rows, number}} rows; map: {{regions, number}} regions',
    highest: 'Highest: {{place}}, {{value, number}}.',
    lowest: 'Lowest: {{place}}, {{value, number}}.',
    absent: {
      'not-applicable': 'Not applicable: {{count, number}}',
      missing: 'No data: {{count, number}}',
      suppressed: 'Suppressed: {{count, number}}',
      'taiwan-missing': 'Taiwan Province: data not available',
    },
    care: {
      estimated: 'Approximate: {{count, number}}',
      assumed: 'Held to an estimated county total: {{count, number}}',
      'series-break': 'Change of definition: {{count, number}}',
      carried: 'Bound carried from the year of exit: {{count, number}}',
      conflict: 'Sources disagree: {{count, number}}',
    },
  },
};
