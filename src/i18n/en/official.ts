import type { SameKeys } from '../same-keys.ts';
import type { official as zh } from '../zh-CN/official.ts';

export const official: SameKeys<typeof zh> = {
  basis: { documented: 'Documented', rule: 'Implied by rule', modelled: 'Modelled', user: 'Your data' },
  basisNote: {
    documented: 'Printed in a public document; the document and the line of its text are given.',
    rule: 'A bound implied by an official rule, such as a rate below the exit line at the end of the year of exit. Not a measurement.',
    modelled:
      'Modelled and calibrated to published totals, at township and village level only. Not to be cited as statistics.',
    user: 'Imported by you and kept on this computer only.',
  },
  flag: {
    ok: 'Value',
    missing: 'No data',
    suppressed: 'Suppressed',
    'not-applicable': 'Not applicable',
    'taiwan-missing': 'Taiwan Province: data not available',
    estimated: 'Approximate',
    'series-break': 'Change of definition',
    carried: 'Carried forward',
    conflict: 'Sources disagree',
  },
  flagNote: {
    ok: 'A usable value.',
    missing: 'Not stated in the documents collected; this does not mean zero.',
    suppressed: 'Too small to show without exposing people; counted in the total above.',
    'not-applicable': 'The indicator does not apply to this place.',
    'taiwan-missing': 'The collected sources hold no data for Taiwan Province.',
    estimated:
      'The source says “nearly” or “about”; of a modelled value: the county total it is held to is an estimate.',
    'series-break': 'The definition changes here; do not compare with earlier periods.',
    carried:
      'The same bound is carried after the year of exit. It was not measured again; support policies stayed.',
    conflict: 'Documents print different figures; all are listed and the whole range is used.',
  },
  cohort: {
    notListed: 'Not a national-level poor county',
  },
  linkKind: {
    east_west: 'East–west poverty alleviation pairing',
    east_west_detail: 'Pairing in detail (cities and counties)',
    paired_support: 'Paired assistance',
    intra_province: 'Pairing within a province',
    fixed_point: 'Designated assistance',
    village_team: 'Village work team',
    labour: 'Labour cooperation',
    enterprise: 'Enterprise assistance',
  },
  programme: {
    'thirteenth-plan': 'Relocation under the 13th Five-Year Plan',
    earlier: 'Relocation before the 13th Plan',
    other: 'Relocation under another project',
    unstated: 'Programme not stated',
  },
  siteState: {
    'in-use': 'Built and lived in',
    'under-construction': 'Under construction',
    unstated: 'State not stated',
  },
  mapNotice: 'Sketch map · not submitted for review · internal research only',
};
