import type { Language } from '@pilar/domain/dates';
import { html } from '@pilar/domain/html';
import { label } from '@pilar/domain/vocabulary';
import { inLanguage, layout } from './layout.ts';
import { receiptWords } from './receipt-words.ts';
import type { Receipt } from './receipts.ts';

/** Where the pages for receipts are; the code itself stands in no address. */
export const receiptPath = '/tanda-terima';

/** Where the code of a receipt is typed in. */
export function askReceiptPage(language: Language, wrong = false): string {
  const text = receiptWords[language];
  return layout({
    language, title: text.title, path: receiptPath, indexed: !wrong,
    main: html`<h1>${text.title}</h1><p class="lead">${text.lead}</p>${wrong && html`<p class="card verdict false" role="alert">${text.wrongCode}</p>`}
<form method="post" action="${inLanguage(receiptPath, language)}"><label>${text.code}<input class="code" name="kode" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"><span>${text.codeHint}</span></label>
<button type="submit">${text.look}</button></form><p class="lead"><strong>${text.noPromise}</strong></p>`,
  });
}

/** What a code opens: how far entry and round are, what comes next, where to ask. */
export function receiptPage(language: Language, { stands, state, year, period }: Receipt): string {
  const text = receiptWords[language];
  const fact = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return layout({
    language, title: text.title, path: receiptPath,
    main: html`<h1>${text.title}</h1><p class="card verdict${stands && html` genuine`}" role="status">${stands ? text.stands : text.left}</p><p class="lead"><strong>${text.noPromise}</strong></p>
<dl class="card facts">${fact(text.round, `${label('INVENTORY_PERIOD', period, language)} ${year}`)}${fact(text.state, label('INVENTORY_STATE', state, language))}
${stands && fact(text.next, text[state])}${fact(text.ask, text.askText)}</dl>
<p class="after"><a href="${inLanguage(receiptPath, language)}">${text.another}</a></p>`,
  });
}
