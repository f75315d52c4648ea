/** sources.json: what stands behind each cell, every different backing once; entry 0 is empty. */
import * as v from 'valibot';
import { type Backing, SourcesFile } from '../../src/contract/sources.ts';
import { DATA_FORMAT } from '../../src/contract/version.ts';
import type { BuildContext } from './context.ts';

export class Backings {
  private readonly list: Backing[] = [{ sources: [], printed: '' }];
  private readonly places = new Map<string, number>();

  /** Number of a backing, adding it when it is new. */
  indexOf(backing: Backing): number {
    const key = JSON.stringify(backing);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.list.push(backing);
    this.places.set(key, this.list.length - 1);
    return this.list.length - 1;
  }

  /** Writes sources.json; returns the number of entries. */
  emit(ctx: BuildContext): number {
    const file = v.parse(SourcesFile, { format: DATA_FORMAT, backings: this.list });
    ctx.emit('sources.json', JSON.stringify(file));
    return this.list.length;
  }
}
