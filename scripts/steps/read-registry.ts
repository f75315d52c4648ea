/** The registry: indicators, documents and rules, one JSON file each, checked against their contract. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DocumentSource, Indicator, Rule } from '../../src/contract/registry.ts';
import type { BuildContext } from './context.ts';

export interface Registry {
  /** By `order`. */
  indicators: Indicator[];
  documents: DocumentSource[];
  rules: Rule[];
}

/** Reads data/registry; stops the build when a file does not parse, breaks its shape or bears another id than its name. */
export function readRegistry(ctx: BuildContext): Registry {
  const indicators = readFolder(ctx, 'data/registry/indicators', Indicator).sort((a, b) => a.order - b.order);
  for (const indicator of indicators) {
    const lists = [indicator.breaks, ...Object.values(indicator.breaksAt ?? {})];
    if (lists.some((list) => list.some((value, at) => at > 0 && value <= (list[at - 1] ?? value)))) {
      ctx.fail({
        file: `data/registry/indicators/${indicator.id}.json`,
        what: 'breaks are not ascending',
        remedy: 'list the class limits from low to high, each once',
      });
    }
  }
  return {
    indicators,
    documents: readFolder(ctx, 'data/registry/sources', DocumentSource),
    rules: readFolder(ctx, 'data/registry/rules', Rule),
  };
}

function readFolder<T extends { id: string }>(
  ctx: BuildContext,
  folder: string,
  schema: v.GenericSchema<unknown, T>,
): T[] {
  const names = readdirSync(join(ctx.root, folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const file = `${folder}/${name}`;
    const entry = parseEntry(ctx, file, schema);
    if (`${entry.id}.json` !== name)
      ctx.fail({ file, what: `holds id ${entry.id}`, remedy: 'name the file after its id' });
    return entry;
  });
}

function parseEntry<T>(ctx: BuildContext, file: string, schema: v.GenericSchema<unknown, T>): T {
  let raw: unknown;
  try {
    raw = JSON.parse(ctx.read(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return ctx.fail({ file, what: error.message, remedy: 'write valid JSON' });
  }
  const checked = v.safeParse(schema, raw);
  if (checked.success) return checked.output;
  const issue = checked.issues[0];
  return ctx.fail({
    file,
    what: `${v.getDotPath(issue) ?? ''}: ${issue.message}`,
    remedy: 'complete the entry',
  });
}
