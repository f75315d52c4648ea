/** Where a value comes from, in words: document and line, publication, rule, generator or file. */
import type { DocumentSource, Rule } from '../contract/registry.ts';
import type { Source } from '../domain/value/value.ts';
import { formatDocument } from '../i18n/format.ts';
import { type Lang, t } from '../i18n/index.ts';

/** Titles of documents and labels of rules, from the manifest. */
export interface Titles {
  documents: readonly DocumentSource[];
  rules: readonly Rule[];
}

/** One source in words; an id without a title in the registry shows itself. */
export function sourceWords(lang: Lang, source: Source, { documents, rules }: Titles): string {
  if ('document' in source) {
    const title = documents.find(({ id }) => id === source.document)?.title[lang] ?? source.document;
    return formatDocument(lang, title, source.line);
  }
  if ('publication' in source) {
    return documents.find(({ id }) => id === source.publication)?.title[lang] ?? source.publication;
  }
  if ('rule' in source) {
    const rule = rules.find(({ id }) => id === source.rule)?.label[lang] ?? source.rule;
    return t(lang, 'exporting.source.rule', { rule });
  }
  if ('generator' in source) return t(lang, 'exporting.source.generator', { generator: source.generator });
  return t(lang, 'exporting.source.file', { file: source.file, row: source.row });
}
