import { setupI18n, type Messages } from '@lingui/core';
import type { Language } from '@pilar/domain/dates';
import { remembered, remember } from '../shell/memory.ts';

const catalogs: Record<Language, () => Promise<{ messages: Record<string, unknown> }>> = {
  id: () => import('../locales/id.ts'),
  en: () => import('../locales/en.ts'),
};

/** The console's one message source; `I18nProvider` gives it to the tree. */
export const i18n = setupI18n();

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
  const { messages } = await catalogs[language]();
  i18n.loadAndActivate({ locale: language, messages: messages as Messages });
  document.documentElement.lang = language;
}

/** Shows the language and keeps it for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  await showLanguage(language);
  remember('language', language);
}
