import { common } from './en/common.ts';
import { error } from './en/error.ts';
import { exporting } from './en/export.ts';
import { map } from './en/map.ts';
import { official } from './en/official.ts';
import { place } from './en/place.ts';
import { sample } from './en/sample.ts';
import { shell } from './en/shell.ts';
import { table } from './en/table.ts';
import { view } from './en/view.ts';

export const en = { common, error, exporting, map, official, place, sample, shell, table, view };
