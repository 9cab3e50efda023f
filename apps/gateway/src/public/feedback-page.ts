import type { Language } from '@pilar/domain/dates';
import { html, type Markup } from '@pilar/domain/html';
import { label, vocabulary } from '@pilar/domain/vocabulary';
import type { FeedbackTaken, GivenFeedback } from './check-in.ts';
import { words } from './words.ts';

/** What stands in the form already, and what was wrong with it. */
export type LastTry = GivenFeedback & { outcome: Exclude<FeedbackTaken['outcome'], 'THANKS' | 'GIVEN' | 'CLOSED'> };

/** The form in which those who came say what they thought of it. What they typed stays there when something is wrong. */
export function feedbackForm(language: Language, token: string, last: LastTry | null = null): Markup {
  const text = words[language];
  const wrong = { UNKNOWN: text.feedbackUnknown, NO_RATING: text.feedbackNoRating, TOO_LONG: text.feedbackTooLong, HOLDS_NUMBER: text.feedbackNumber };
  const path = `/hadir/${token}/tanggapan${language === 'en' ? '?bahasa=en' : ''}`;
  return html`<section><h2>${text.feedbackTitle}</h2><p class="second">${text.feedbackLead}</p>${last && html`<p class="card verdict false" role="alert">${wrong[last.outcome]}</p>`}
<form method="post" action="${path}"><label>${text.participantCode}<input class="code" name="kode" value="${last?.code ?? ''}" required maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false"><span>${text.feedbackCodeHint}</span></label>
<label>${text.feedbackRating}<select name="nilai" required><option value="">${text.feedbackChoose}</option>${vocabulary('FEEDBACK_RATING').map(({ code }) => html`<option value="${code}"${last?.rating === code && html` selected`}>${label('FEEDBACK_RATING', code, language)}</option>`)}</select></label>
<label class="whole">${text.feedbackRemark}<textarea name="saran" rows="4" maxlength="1000">${last?.remark ?? ''}</textarea><span>${text.feedbackRemarkHint}</span></label>
<button type="submit">${text.feedbackSend}</button></form></section>`;
}
