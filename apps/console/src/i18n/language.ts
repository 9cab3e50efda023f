import { setupI18n, type Messages } from '@lingui/core';
import type { Language } from '@pilar/domain/dates';
import { remembered, remember } from '../shell/memory.ts';

type Catalog = () => Promise<{ messages: Record<string, unknown> }>;

// The texts of the frame and the first list come before it, all others with the first page that is another.
const catalogs: Record<Language, { first: Catalog; rest: Catalog }> = {
  id: { first: () => import('../locales/id.ts?first'), rest: () => import('../locales/id.ts?rest') },
  en: { first: () => import('../locales/en.ts?first'), rest: () => import('../locales/en.ts?rest') },
};

/** The console's one message source; `I18nProvider` gives it to the tree. */
export const i18n = setupI18n();
let whole = false;
const loaded = new Set<object>();

/** The language in use, for what runs outside of React (request headers). */
export function currentLanguage(): Language {
  return i18n.locale === 'en' ? 'en' : 'id';
}

/** The language chosen on this machine; Indonesian until somebody chooses. */
export function rememberedLanguage(): Language {
  return remembered('language') === 'en' ? 'en' : 'id';
}

/** Loads the language's texts and shows them. Only the languages in use are ever loaded. */
export async function showLanguage(language: Language): Promise<void> {
  await Promise.all([load(language, 'first'), whole && load(language, 'rest')]);
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** Loads the texts of all pages; each page but the first list asks for them before it is drawn. */
export async function loadAllTexts(): Promise<void> {
  whole = true;
  await load(currentLanguage(), 'rest');
}

/** Shows the language and keeps it for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  await showLanguage(language);
  remember('language', language);
}

async function load(language: Language, part: 'first' | 'rest'): Promise<void> {
  const { messages } = await catalogs[language][part]();
  // Every text on the page is drawn anew with each load, so each is done once.
  if (loaded.has(messages)) return;
  loaded.add(messages);
  i18n.load(language, messages as Messages);
}
