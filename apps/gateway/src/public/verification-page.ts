import { formatLongDate, type Language } from '@pilar/domain/dates';
import { html, type Markup } from '@pilar/domain/html';
import { isListName, label } from '@pilar/domain/vocabulary';
import { inLanguage, layout } from './layout.ts';
import type { Verified } from './verification.ts';
import { words } from './words.ts';

/** Where a verification code is typed in. */
export function askCodePage(language: Language): string {
  const text = words[language];
  return layout({ language, title: text.verifyTitle, path: '/verifikasi', indexed: true, main: html`<h1>${text.verifyTitle}</h1><p class="lead">${text.verifyLead}</p>${codeForm(language)}` });
}

/** What a code stands for. The code itself stands in the address only. */
export function verdictPage(language: Language, path: string, verified: Verified): string {
  const text = words[language];
  const again = html`<p class="after"><a href="${inLanguage('/verifikasi', language)}">${text.another}</a></p>`;
  const main = verified.known
    ? html`<h1>${text.verifyTitle}</h1><p class="card verdict ${verified.revoked ? 'false' : 'genuine'}">${verified.revoked ? text.revoked : text.genuine}</p>${facts(language, verified)}
<p class="lead">${!verified.revoked && text.compare}</p>${again}`
    : html`<h1>${text.verifyTitle}</h1><p class="card verdict false">${text.unknownCode}</p><p class="lead">${text.unknownHint}</p>${codeForm(language)}`;
  return layout({ language, title: text.verifyTitle, path, main });
}

const kinds: string = 'DOCUMENT_KIND';

function kindWords(kind: string, language: Language): string {
  return isListName(kinds) ? label(kinds, kind, language) : kind;
}

function codeForm(language: Language): Markup {
  const text = words[language];
  return html`<form method="get" action="/verifikasi"><label>${text.code}<input class="code" name="kode" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"></label>
${language === 'en' && html`<input type="hidden" name="bahasa" value="en">`}<button type="submit">${text.verify}</button></form>`;
}

function facts(language: Language, { kind, number, issuer, date, title, signed, hash }: Extract<Verified, { known: true }>): Markup {
  const text = words[language];
  const fact = (name: string, value: string | Markup) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl class="card facts">${fact(text.kind, kindWords(kind, language))}${fact(text.number, number)}${fact(text.issuer, issuer)}
${fact(text.date, formatLongDate(date, language))}${fact(text.about, title)}${fact(text.signed, signed ? text.signedYes : text.signedNo)}${fact(text.fingerprint, html`<span class="hash">${hash}</span>`)}</dl>`;
}
