import { common } from './zh-CN/common.ts';
import { view } from './zh-CN/view.ts';
import { shell } from './zh-CN/shell.ts';
import { map } from './zh-CN/map.ts';
import { place } from './zh-CN/place.ts';
import { table } from './zh-CN/table.ts';
import { exporting } from './zh-CN/export.ts';
import { error } from './zh-CN/error.ts';
import { official } from './zh-CN/official.ts';

export const zhCN = { common, error, exporting, map, official, place, shell, table, view };
