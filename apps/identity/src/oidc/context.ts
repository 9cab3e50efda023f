import type { KoaContextWithOIDC } from 'oidc-provider';
import { chooseLanguage, type Language } from '../sign-in/words.ts';

/** Language in which the provider's own pages answer this request. */
export function languageOf(context: KoaContextWithOIDC): Language {
  const asked = context.oidc?.params?.ui_locales ?? context.query['ui_locales'];
  return chooseLanguage(undefined, typeof asked === 'string' ? asked : undefined, context.get('accept-language'));
}
