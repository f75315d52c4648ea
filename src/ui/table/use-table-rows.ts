import { useMemo } from 'react';
import type { Lang } from '../../i18n/index.ts';
import { selectRows } from '../../state/index.ts';
import type { RegionRow } from '../../view/types.ts';
import { useAtlas } from '../hooks/index.ts';
import type { TableRow } from './order-rows.ts';

/** Rows with names in the language of the screen. */
export function useTableRows(lang: Lang): readonly TableRow[] {
  const rows = useAtlas(selectRows);
  const regions = useAtlas((state) => state.data.regions);
  const level = useAtlas((state) => state.frame?.level);
  return useMemo(() => {
    if (lang !== 'en' || !regions || !level) return rows.map(inChinese);
    const table = regions.tables[level];
    const above = level === 'county' ? 'prefecture' : level === 'prefecture' ? 'province' : 'nation';
    return rows.map((row) => ({
      row,
      name: table.en[row.idx] ?? row.name,
      parent: regions.tables[above].en[table.parent[row.idx] ?? -1] ?? row.parentName,
    }));
  }, [rows, regions, level, lang]);
}

const inChinese = (row: RegionRow): TableRow => ({ row, name: row.name, parent: row.parentName });
