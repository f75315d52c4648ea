/** Neutral names and codes of modelled places: a schematic cell never bears a real village's name or code. */

export type SampleLevel = 'township' | 'village';

const WORDS = {
  village: { 'zh-CN': '示意村', en: 'Sample village', digits: 3, letter: 'v' },
  township: { 'zh-CN': '示意乡镇', en: 'Sample township', digits: 2, letter: 't' },
} as const;

/** Name of the place with an index (0 …): 示意村 001, Sample village 001; 示意乡镇 01, Sample township 01. */
export function sampleName(level: SampleLevel, index: number): { 'zh-CN': string; en: string } {
  const words = WORDS[level];
  const number = String(index + 1).padStart(words.digits, '0');
  return { 'zh-CN': `${words['zh-CN']} ${number}`, en: `${words.en} ${number}` };
}

/** Code of a modelled place, 410225v001 or 410225t01: not of the form of any official code. */
export function sampleCode(county: string, level: SampleLevel, index: number): string {
  const { letter, digits } = WORDS[level];
  return `${county}${letter}${String(index + 1).padStart(digits, '0')}`;
}

/** Takes a modelled place's code apart; null for any other code. */
export function readSampleCode(code: string): { county: string; level: SampleLevel; index: number } | null {
  const parts = /^(\d{6})([vt])(\d{2,5})$/.exec(code);
  if (!parts) return null;
  const [, county = '', letter, digits = ''] = parts;
  const level = letter === 'v' ? 'village' : 'township';
  const index = Number(digits) - 1;
  return index >= 0 && sampleCode(county, level, index) === code ? { county, level, index } : null;
}
