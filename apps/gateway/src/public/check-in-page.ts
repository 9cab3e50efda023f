import { formatDateTime, formatTimeRange, type Language } from '@pilar/domain/dates';
import { html, type Markup } from '@pilar/domain/html';
import { label, vocabulary } from '@pilar/domain/vocabulary';
import type { CheckedIn, LinkedEvent } from './check-in.ts';
import { feedbackForm } from './feedback-page.ts';
import { placeWords, whenWords } from './event-words.ts';
import { layout } from './layout.ts';
import { words } from './words.ts';

/** The page of an event's link: its form, or why there is none. `wrong` is what the last try lacked. */
export function checkInPage(language: Language, token: string, event: LinkedEvent, wrong: 'code' | 'name' | null = null): string {
  const text = words[language];
  if (event.open === 'EARLY') return about(language, token, event, html`<h2>${text.tooEarlyTitle}</h2><p>${text.tooEarly.replace('{from}', formatDateTime(event.from, language))}</p>`);
  if (event.open === 'OVER') return about(language, token, event, html`<h2>${text.overTitle}</h2><p>${text.over}</p>${event.feedback && feedbackForm(language, token)}`);
  return about(language, token, event, html`${wrong === 'code' && html`<p class="card verdict false" role="alert">${text.wrongCode}</p>`}
<form method="post" action="${formPath(token, language)}"><label>${text.participantCode}<input class="code" name="kode" required maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false"><span>${text.participantCodeHint}</span></label>
<button type="submit">${text.checkIn}</button></form>${event.walkIns && byName(language, token, wrong === 'name')}${event.feedback && feedbackForm(language, token)}`);
}

/** That somebody is checked in, now or before. No name: whoever guessed a code learns none. */
export function presentPage(language: Language, token: string, event: LinkedEvent, { since, code }: Extract<CheckedIn, { outcome: 'PRESENT' }>): string {
  const text = words[language];
  const told = since === null ? text.checkedInNoTime : text.checkedIn.replace('{time}', formatTimeRange(since, null, language));
  return about(language, token, event, html`<p class="card verdict genuine" role="status">${told}</p><p class="lead">${text.checkedInLead}</p>${code !== null && html`<p class="lead">${text.ownCode.replace('{code}', code)}</p>`}`);
}

function byName(language: Language, token: string, wrong: boolean): Markup {
  const text = words[language];
  return html`<section><h2>${text.byName}</h2>${wrong && html`<p class="card verdict false" role="alert">${text.wrongName}</p>`}
<form method="post" action="${formPath(token, language)}"><label>${text.yourName}<input name="nama" required maxlength="200" autocomplete="name"></label>
<label>${text.yourAffiliation}<input name="lembaga" maxlength="200" autocomplete="organization"></label>
<label>${text.yourGroup}<select name="kelompok">${vocabulary('PARTICIPANT_GROUP').toReversed().map(({ code }) => html`<option value="${code}">${label('PARTICIPANT_GROUP', code, language)}</option>`)}</select></label>
<button type="submit">${text.checkIn}</button></form></section>`;
}

function formPath(token: string, language: Language): string {
  return language === 'en' ? `/hadir/${token}?bahasa=en` : `/hadir/${token}`;
}

/** A page of the event of a link: what it is, when and where, and below it what is to be done. */
export function about(language: Language, token: string, event: LinkedEvent, main: Markup): string {
  const text = words[language];
  return layout({
    language, title: text.checkInTitle, path: `/hadir/${token}`,
    main: html`<h1>${event.title}</h1><p class="lead">${whenWords({ ...event, id: '', targets: [] }, language)} · ${placeWords({ ...event, id: '', targets: [] }, language)}</p>${main}`,
  });
}
