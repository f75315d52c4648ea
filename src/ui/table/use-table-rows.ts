import { useMemo } from 'react';
import { type Lang, t } from '../../i18n/index.ts';
import { selectRows } from '../../state/index.ts';
import { type Listed, parentNames } from '../../view/rows.ts';
import type { RegionRow } from '../../view/types.ts';
import { useAtlas } from '../hooks/index.ts';
import type { TableRow } from './order-rows.ts';
import { LazyRows, LONG } from './table-rows.ts';

/** Rows with names in the language of the screen; of a long table only those that are asked for are made. */
export function useTableRows(lang: Lang): Listed<TableRow> {
  const rows = useAtlas(selectRows);
  const worded = useRowWords(lang);
  return useMemo(
    () => (rows && rows.length > LONG ? new LazyRows(rows, worded) : (rows?.map(worded) ?? [])),
    [rows, worded],
  );
}

/** Puts a row into the words of the table; what lies above a province is 全国, China. */
export function useRowWords(lang: Lang): (row: RegionRow) => TableRow {
  const regions = useAtlas((state) => state.data.regions);
  const level = useAtlas((state) => state.frame?.level);
  return useMemo(() => {
    const country = t(lang, 'common.country');
    return (row: RegionRow): TableRow => {
      if (!regions || !level) return { row, name: row.name, parent: row.parentName };
      const isTop = level === 'province';
      if (lang !== 'en') return { row, name: row.name, parent: isTop ? country : row.parentName };
      const parent = isTop ? country : parentNames(regions, { level }, row.idx).en || row.parentName;
      return { row, name: regions.tables[level].en(row.idx) ?? row.name, parent };
    };
  }, [regions, level, lang]);
}
