import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '@pilar/domain/dates';
import { html, type Markup } from '@pilar/domain/html';
import { words } from './words.ts';

/** The one style sheet of the anonymous pages. */
export const styles = readFileSync(new URL('public.css', import.meta.url), 'utf8');

/** Where it is served; the hash lets browsers keep it for good. */
export const stylesPath = `/publik/gaya-${createHash('sha256').update(styles).digest('hex').slice(0, 12)}.css`;

/** What the pages may load: our own style sheet and pictures, and no script of anybody. */
export const contentPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** A page's address in that language; Indonesian is the one without a mark. */
export function inLanguage(path: string, language: Language): string {
  const [at = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('bahasa');
  if (language === 'en') parameters.set('bahasa', 'en');
  return parameters.size > 0 ? `${at}?${parameters.toString()}` : at;
}

/** What the frame needs to know of a page. */
export type Page = { language: Language; title: string; /** Its own address, without the language. */ path: string; main: Markup; indexed?: boolean };

const sign = html`<svg class="sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="2" y="12" width="3" height="10"/><rect x="7.5" y="7" width="3" height="15"/><rect x="13" y="2" width="3" height="20"/><rect x="18.5" y="9" width="3" height="13"/></svg>`;

/** The whole page, in the look of Pilar, without a script. */
export function layout({ language, title, path, main, indexed = false }: Page): string {
  const text = words[language];
  const other = language === 'id' ? 'en' : 'id';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${indexed ? undefined : html`<meta name="robots" content="noindex">`}
<title>${title} · Pilar</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="${stylesPath}">
</head>
<body>
<a class="skip" href="#isi">${text.skip}</a>
<header><a class="brand" href="${inLanguage('/publik/kegiatan', language)}">${sign}Pilar</a>
<span class="links"><a href="${inLanguage(path, other)}" hreflang="${other}" lang="${other}">${text.other}</a> <a href="/">${text.signIn}</a></span></header>
<main id="isi">${main}</main>
<footer>${text.office} · <a href="${inLanguage('/pengaduan', language)}">${text.complain}</a></footer>
</body>
</html>
`.text;
}

/** A page that says one thing: not found, away, too many. */
export function messagePage(language: Language, title: string, text: string): string {
  const { allEvents } = words[language];
  return layout({
    language, title, path: '/publik/kegiatan',
    main: html`<h1>${title}</h1><p class="lead">${text}</p><p class="after"><a href="${inLanguage('/publik/kegiatan', language)}">${allEvents}</a></p>`,
  });
}
