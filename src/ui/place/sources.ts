/** Sources in words: lines of one document are told together. */
import type { Manifest } from '../../contract/manifest.ts';
import type { Source } from '../../domain/value/value.ts';
import { type Lang, t } from '../../i18n/index.ts';

/** Title of a document by its id; the id itself where the registry does not know it. */
export function documentTitle(lang: Lang, id: string, manifest: Manifest | null): string {
  return manifest?.documents.find((document) => document.id === id)?.title[lang] ?? id;
}

/** One phrase for each document, publication, rule, generator or file; [] without sources. */
export function sourceWords(lang: Lang, sources: readonly Source[], manifest: Manifest | null): string[] {
  const lines = new Map<string, number[]>();
  const words: string[] = [];
  for (const source of sources) {
    if ('document' in source) {
      const known = lines.get(source.document);
      if (!known) lines.set(source.document, [source.line]);
      else if (!known.includes(source.line)) known.push(source.line);
    } else words.push(otherSource(lang, source, manifest));
  }
  const documents = [...lines].map(([id, at]) =>
    t(lang, 'place.source.document', {
      title: documentTitle(lang, id, manifest),
      lines: at.sort((a, b) => a - b).join(t(lang, 'place.source.joinLines')),
    }),
  );
  return [...documents, ...words];
}

function otherSource(
  lang: Lang,
  source: Exclude<Source, { document: string }>,
  manifest: Manifest | null,
): string {
  if ('publication' in source)
    return t(lang, 'place.source.documentOnly', { title: documentTitle(lang, source.publication, manifest) });
  if ('rule' in source) {
    const rule = manifest?.rules.find(({ id }) => id === source.rule);
    return t(lang, 'place.source.rule', { title: rule?.label[lang] ?? source.rule });
  }
  if ('generator' in source) return t(lang, 'place.source.generator', { id: source.generator });
  return t(lang, 'place.source.file', { file: source.file, row: source.row });
}
