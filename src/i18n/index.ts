/**
 * Words in two languages. zh-CN is the type of all keys; en must satisfy it. Keys are dotted: 'view.missing'.
 * Rooms below the mouths make {code, params}; only here do they become words.
 */
import i18next from 'i18next';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type Lang = 'zh-CN' | 'en';
type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>;
}[keyof T & string];
/** Every key of the catalogue. */
export type MessageKey = Leaves<typeof zhCN>;
export type Params = Record<string, string | number>;

const catalogue = i18next.createInstance();
void catalogue.init({
  resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** Words a key in a language. An English message with a singular has it under its key with _one, chosen by `count`. */
export function t(lang: Lang, key: MessageKey, params: Params = {}): string {
  return catalogue.t(key, { ...params, lng: lang });
}

/** Words a message made below the mouths; an unknown code shows itself so that it cannot hide. */
export function word(lang: Lang, message: { code: string; params: Params }): string {
  return catalogue.t(message.code, { ...message.params, lng: lang, defaultValue: message.code });
}
