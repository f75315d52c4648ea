/** Everything the generator reads, gathered once: polygons, code book, poor counties, documented counts, national series. */
import type { RegionsFile } from '../../src/contract/regions.ts';
import { SAMPLE_YEARS } from '../../src/domain/village/sample.ts';
import type { BuildContext } from '../steps/context.ts';
import type { LevelTopology } from '../steps/geometry/levels.ts';
import { numberIn, readTable } from '../steps/read-table.ts';
import { type CountyRecord, type FactBook, readFactBook, readRecords } from './anchors.ts';
import { countVillages, placeVillages, type Quotas, VILLAGES_CSV } from './code-book.ts';
import { makeRingReader } from './county-rings.ts';
import type { CountyInput } from './make-county.ts';
import type { Listed, NationalShape } from './trajectory.ts';

/** Western provinces in the sense of the exit rule (data/registry/rules/county-exit.json), and the eastern ones. */
const WEST = /^(15|45|50|51|52|53|54|61|62|63|64|65)/;
const EAST = /^(11|12|13|21|31|32|33|35|37|44|46)/;

export interface Sources {
  quotas: Quotas;
  facts: FactBook;
  records: ReadonlyMap<string, CountyRecord>;
  /** Input of a county, or null when it has no polygon or the book lists no village there. */
  input(code: string): CountyInput | null;
}

/**
 * @param regions the built region table: renamings, hosts of zones, codes without a polygon
 * @param topology the built full topology
 */
export function readSources(ctx: BuildContext, topology: LevelTopology, regions: RegionsFile): Sources {
  const polygons = new Set(topology.objects.county.geometries.map((area) => area.id));
  const quotas = placeVillages(countVillages(ctx.read(VILLAGES_CSV)), regions, polygons);
  const facts = readFactBook(ctx);
  const records = readRecords(ctx, facts);
  const listed = readListed(ctx, regions.remaps);
  const national = readNational(ctx);
  const ringsOf = makeRingReader(topology);
  return {
    quotas,
    facts,
    records,
    input(code) {
      const quota = quotas.counties.get(code);
      const rings = ringsOf(code);
      if (!quota || !rings) return null;
      return {
        rings,
        quota,
        record: records.get(code),
        listed: listed.get(code),
        side: WEST.test(code) ? 'west' : EAST.test(code) ? 'east' : 'central',
        bound: WEST.test(code) ? 3 : 2,
        national,
      };
    },
  };
}

function readListed(ctx: BuildContext, remaps: RegionsFile['remaps']): Map<string, Listed> {
  const file = 'data/counties/poor_counties.csv';
  const listed = new Map<string, Listed>();
  for (const row of readTable(ctx, file, ['code', 'exit_cohort', 'rule_region'])) {
    const code = row.cell('code');
    const now = remaps[code] ?? code;
    listed.set(now, {
      cohort: numberIn(ctx, row, 'exit_cohort'),
      bound: row.cell('rule_region') === 'west' ? 3 : 2,
    });
  }
  return listed;
}

function readNational(ctx: BuildContext): NationalShape {
  const file = 'data/series/national_series.csv';
  const byYear = new Map<number, number>();
  for (const row of readTable(ctx, file, ['year', 'standard', 'poor_population']))
    if (row.cell('standard') === '2010')
      byYear.set(numberIn(ctx, row, 'year'), numberIn(ctx, row, 'poor_population'));
  return SAMPLE_YEARS.map(
    (year) => byYear.get(year) ?? ctx.fail({ file, what: `has no year ${year}`, remedy: 'restore the row' }),
  );
}
