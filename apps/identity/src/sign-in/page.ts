import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, type Markup } from '@pilar/domain/html';
import { languages, words, type Language } from './words.ts';

/** The one style sheet of these pages. */
export const styles = readFileSync(new URL('sign-in.css', import.meta.url), 'utf8');

/** Where the style sheet is served; the hash lets browsers keep it for good. */
export const stylesPath = `/oidc/assets/${createHash('sha256').update(styles).digest('hex').slice(0, 12)}.css`;

/** What the pages may load and where their forms may go: nothing but our own origin, and no script at all. */
export const contentPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Headers of every page. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': contentPolicy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

const sign = html`<svg class="sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="2" y="12" width="3" height="10"/><rect x="7.5" y="7" width="3" height="15"/><rect x="13" y="2" width="3" height="20"/><rect x="18.5" y="9" width="3" height="13"/></svg>`;

/** The frame of a page. `languageLink` gives the address of the same page in another language, where there is one. */
export function page(language: Language, title: string, main: Markup, languageLink?: (language: Language) => string): string {
  const other = languages.find((candidate) => candidate !== language) ?? 'id';
  const link = languageLink && html`<a href="${languageLink(other)}" hreflang="${other}" lang="${other}">${words[language].otherLanguage}</a>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}${title.includes('Pilar') ? '' : ' · Pilar'}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesPath}">
</head>
<body>
<header><span class="brand">${sign}Pilar</span>${link}</header>
<main>${main}</main>
<footer>${words[language].office}</footer>
</body>
</html>
`.text;
}
