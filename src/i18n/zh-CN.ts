import { common } from './zh-CN/common.ts';
import { error } from './zh-CN/error.ts';
import { exporting } from './zh-CN/export.ts';
import { map } from './zh-CN/map.ts';
import { official } from './zh-CN/official.ts';
import { place } from './zh-CN/place.ts';
import { sample } from './zh-CN/sample.ts';
import { shell } from './zh-CN/shell.ts';
import { table } from './zh-CN/table.ts';
import { view } from './zh-CN/view.ts';

export const zhCN = { common, error, exporting, map, official, place, sample, shell, table, view };
