import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import { COLUMNS, type ColumnId, type Order } from './order-rows.ts';

interface TableHeadProps {
  lang: Lang;
  order: Order | null;
  onOrder: (order: Order | null) => void;
}

/** Column headings that sort: values and classes from the top first, the rest from the start, then the map's order. */
export function TableHead({ lang, order, onOrder }: TableHeadProps) {
  const turn = (column: ColumnId): void => {
    const first = column === 'value' || column === 'class';
    if (order?.column !== column) onOrder({ column, descending: first });
    else onOrder(order.descending === first ? { column, descending: !first } : null);
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.map((column) => {
          const sorted = order?.column === column ? (order.descending ? 'descending' : 'ascending') : 'none';
          const name = t(lang, `table.column.${column}`);
          return (
            <th key={column} scope="col" aria-sort={sorted} className={`table-cell is-${column}`}>
              <button
                type="button"
                title={t(lang, 'table.sortBy', { column: name })}
                onClick={() => turn(column)}
                onKeyDown={(event) => event.stopPropagation()}
              >
                {name}
                <span aria-hidden="true" className="table-sort">
                  {sorted === 'descending' ? '↓' : sorted === 'ascending' ? '↑' : ''}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
