import { useMemo } from 'react';
import { levelAbove } from '../../domain/region/level.ts';
import { type Lang, t } from '../../i18n/index.ts';
import { selectRows } from '../../state/index.ts';
import { useAtlas } from '../hooks/index.ts';
import type { TableRow } from './order-rows.ts';

/** Rows with names in the language of the screen; what lies above a province is 全国, China. */
export function useTableRows(lang: Lang): readonly TableRow[] {
  const rows = useAtlas(selectRows);
  const regions = useAtlas((state) => state.data.regions);
  const level = useAtlas((state) => state.frame?.level);
  return useMemo(() => {
    const country = t(lang, 'common.country');
    if (lang !== 'en' || !regions || !level)
      return rows.map((row) => ({
        row,
        name: row.name,
        parent: level === 'province' ? country : row.parentName,
      }));
    const table = regions.tables[level];
    const above = levelAbove(level) ?? 'nation';
    const parentOf = (row: number): string | undefined =>
      above === 'nation' ? country : regions.tables[above].en(table.parent(row));
    return rows.map((row) => ({
      row,
      name: table.en(row.idx) ?? row.name,
      parent: parentOf(row.idx) ?? row.parentName,
    }));
  }, [rows, regions, level, lang]);
}
