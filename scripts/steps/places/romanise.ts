/** English names and pinyin initials of regions: hand tables first, plain romanisation with the kind of unit for the rest. */
import { pinyin } from 'pinyin-pro';
import type { BuildContext } from '../context.ts';
import { readTable } from '../read-table.ts';

/** Kinds of unit, the longest ending first. */
const UNITS: [string, string][] = [
  ['特别行政区', 'SAR'],
  ['行政委员会', 'Administrative Committee'],
  ['自治区', 'Autonomous Region'],
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['地区', 'Prefecture'],
  ['矿区', 'Mining District'],
  ['特区', 'Special District'],
  ['盟', 'League'],
  ['省', 'Province'],
  ['市', 'City'],
  ['县', 'County'],
  ['旗', 'Banner'],
  ['区', 'District'],
];

const PEOPLES: [string, string][] = [
  ['土家族', 'Tujia'],
  ['蒙古族', 'Mongol'],
  ['布依族', 'Bouyei'],
  ['哈尼族', 'Hani'],
  ['拉祜族', 'Lahu'],
  ['纳西族', 'Naxi'],
  ['仡佬族', 'Gelao'],
  ['朝鲜族', 'Korean'],
  ['哈萨克族', 'Kazakh'],
  ['东乡族', 'Dongxiang'],
  ['撒拉族', 'Salar'],
  ['保安族', 'Bonan'],
  ['裕固族', 'Yugur'],
  ['达斡尔族', 'Daur'],
  ['鄂温克族', 'Evenki'],
  ['仫佬族', 'Mulao'],
  ['毛南族', 'Maonan'],
  ['布朗族', 'Blang'],
  ['普米族', 'Pumi'],
  ['独龙族', 'Derung'],
  ['景颇族', 'Jingpo'],
  ['傈僳族', 'Lisu'],
  ['柯尔克孜', 'Kirgiz'],
  ['蒙古', 'Mongol'],
  ['哈萨克', 'Kazakh'],
  ['回族', 'Hui'],
  ['满族', 'Manchu'],
  ['壮族', 'Zhuang'],
  ['藏族', 'Tibetan'],
  ['苗族', 'Miao'],
  ['彝族', 'Yi'],
  ['侗族', 'Dong'],
  ['瑶族', 'Yao'],
  ['黎族', 'Li'],
  ['傣族', 'Dai'],
  ['佤族', 'Va'],
  ['羌族', 'Qiang'],
  ['水族', 'Sui'],
  ['白族', 'Bai'],
  ['畲族', 'She'],
  ['土族', 'Tu'],
  ['怒族', 'Nu'],
  ['各族', 'Multi-ethnic'],
];

export interface Romaniser {
  /** English name of a region: 兰考县 → Lankao County. */
  english(code: string, name: string): string;
  /** First letters of the syllables of the whole name, lower case: 兰考县 → lkx. */
  initials(name: string): string;
}

/** Reads the hand tables english.csv (by code) and pinyin.csv (readings that the library gets wrong for places). */
export function makeRomaniser(ctx: BuildContext): Romaniser {
  const byCode = new Map(
    readTable(ctx, 'data/places/english.csv', ['code', 'en']).map((r) => [r.cell('code'), r.cell('en')]),
  );
  const readings = readTable(ctx, 'data/places/pinyin.csv', ['name', 'syllables']).map(
    (row) => [row.cell('name'), row.cell('syllables').split(' ')] as const,
  );
  const syllables = (name: string): string[] => {
    const list = pinyin(name, { toneType: 'none', type: 'array' });
    // In names of places 都 is a capital, never "all".
    for (let i = 0; i < name.length; i++) if (name[i] === '都') list[i] = 'du';
    const known = readings.find(([start]) => name.startsWith(start));
    if (known) list.splice(0, known[1].length, ...known[1]);
    return list;
  };
  return {
    english: (code, name) => byCode.get(code) ?? plainEnglish(name, syllables),
    initials: (name) =>
      syllables(name)
        .map((syllable) => syllable[0] ?? '')
        .join(''),
  };
}

function plainEnglish(name: string, syllables: (name: string) => string[]): string {
  const [ending, unit] = UNITS.find(([end]) => name.endsWith(end)) ?? ['', ''];
  let stem = name.slice(0, name.length - ending.length);
  // 蔚县, 矿区: a stem of one character or none is spoken together with its unit.
  if (stem.length === 1 && ending.length === 1) stem = name;
  const peoples: string[] = [];
  const isNamedAfter = /自治|族区$/.test(name);
  for (let found = isNamedAfter && peopleAt(stem); found; found = peopleAt(stem)) {
    peoples.unshift(found[1]);
    stem = stem.slice(0, stem.length - found[0].length);
  }
  const last = peoples.pop();
  const people = last === undefined ? '' : peoples.length > 0 ? `${peoples.join(', ')} and ${last}` : last;
  return [capital(syllables(name).slice(0, stem.length)), people, unit]
    .filter((part) => part !== '')
    .join(' ');
}

const peopleAt = (stem: string): [string, string] | undefined =>
  PEOPLES.find(([people]) => stem.endsWith(people));

/** Syllables as one word, with the apostrophe that keeps Xi'an from becoming Xian. */
function capital(list: readonly string[]): string {
  const word = list
    .map((syllable, i) => (i > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return word === '' ? '' : word[0]?.toUpperCase() + word.slice(1);
}
