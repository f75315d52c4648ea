import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { guard, type Outcome } from './outcome.ts';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/** The messages are read as material to check, as the other guards read source: scripts do not build on i18n. */
async function load(language: string): Promise<Map<string, string>> {
  const module = (await import(pathToFileURL(resolve(`src/i18n/${language}.ts`)).href)) as Record<
    string,
    Tree
  >;
  const trees = Object.values(module).filter((value) => typeof value === 'object');
  return new Map(trees.flatMap((tree) => [...flatten(tree)]));
}

/** Keys that are rightly empty in one language: English counts years and steps of ten thousand without a word. */
const MAY_BE_EMPTY = new Set([
  'common.unit.year',
  'place.factUnits.year',
  'common.scale.wan',
  'common.scale.yi',
  'place.evidence.bound.exact',
]);

/** Chinese has one plural form and English two, so `_one` and `_other` count as the same key. */
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

const paramsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))].sort();

function sourceText(): string {
  const files = readdirSync('src', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/i18n[\\/](zh-CN|en)(\.ts|[\\/])/.test(file));
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** Patterns of the keys a source text can ask for: whole literals, and templates such as `flag.${flag}`. */
function usedKeys(source: string): (key: string) => boolean {
  const literals = new Set([...source.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)+)\1/g)].map((match) => match[2]));
  const templates = [...source.matchAll(/`([\w-]+\.[^`\s]*\$\{[^`]*)`/g)].map((match) => {
    const parts = (match[1] ?? '')
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('[\\w.-]+')}$`);
  });
  return (key) => literals.has(key) || templates.some((template) => template.test(key));
}

/**
 * Both languages hold the same keys with the same {{params}} and no empty text; every key is asked for somewhere
 * in src, and every key asked for by `t('…')` exists.
 */
export async function checkMessages(): Promise<Outcome> {
  if (!existsSync('src/i18n/zh-CN.ts')) return guard(['src/i18n/zh-CN.ts is missing']);
  const [zh, en] = [await load('zh-CN'), await load('en')];
  const source = sourceText();
  const problems: string[] = [];
  const stems = { zh: new Set([...zh.keys()].map(stem)), en: new Set([...en.keys()].map(stem)) };
  for (const key of stems.zh) if (!stems.en.has(key)) problems.push(`en lacks ${key}`);
  for (const key of stems.en) if (!stems.zh.has(key)) problems.push(`zh-CN lacks ${key}`);
  for (const [language, messages] of Object.entries({ 'zh-CN': zh, en })) {
    for (const [key, text] of messages)
      if (text.trim() === '' && !MAY_BE_EMPTY.has(key)) problems.push(`${language} ${key} is empty`);
  }
  for (const [key, text] of en) {
    const chinese = zh.get(key) ?? zh.get(`${stem(key)}_other`) ?? zh.get(stem(key));
    if (chinese === undefined || /_one$/.test(key)) continue;
    const [a, b] = [paramsOf(chinese).join(), paramsOf(text).join()];
    if (a !== b) problems.push(`${key}: zh-CN has {{${a}}}, en has {{${b}}}`);
  }
  const isUsed = usedKeys(source);
  for (const key of stems.zh) if (!isUsed(key)) problems.push(`${key} is never used`);
  for (const [, key] of source.matchAll(/\bt\(\s*(?:\w+,\s*)?'([\w-]+(?:\.[\w-]+)+)'/g)) {
    if (key && !stems.zh.has(key)) problems.push(`t('${key}') has no message`);
  }
  return guard(problems, [`${zh.size} messages in zh-CN, ${en.size} in en`]);
}
