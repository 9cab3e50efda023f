import { html, Markup } from '@pilar/domain/html';
import { qrCode } from '@pilar/documents/qr';
import { inGroups } from '../second-factor/base32.ts';
import { credentialWords } from './credential-words.ts';
import { page } from './page.ts';
import { words, type Language } from './words.ts';

/** What is wrong, in the reader's language; marked on the field it is about. */
export type CredentialNotice = { text: string; field?: string };

/** What all these pages depend on: where their form goes, and where the same page stands in another language. */
type Frame = { language: Language; address: string; notice?: CredentialNotice };

type FieldProps = { name: string; label: string; type?: 'password' | 'text'; complete: string; hint?: string; focus?: boolean; value?: string };

function field({ name, label, type = 'password', complete, hint, focus, value }: FieldProps, notice: CredentialNotice | undefined): Markup {
  const described = [notice?.field === name && 'notice', hint !== undefined && `${name}-hint`].filter(Boolean).join(' ');
  return html`<label for="${name}">${label}</label>
${hint === undefined ? undefined : html`<p class="hint" id="${name}-hint">${hint}</p>`}
<input id="${name}" name="${name}" type="${type}" autocomplete="${complete}"${value ? html` value="${value}"` : undefined} required maxlength="1000" autocapitalize="none" spellcheck="false"${notice?.field === name ? html` aria-invalid="true"` : undefined}${described ? html` aria-describedby="${described}"` : undefined}${focus ? html` autofocus` : undefined}>`;
}

const told = (notice: CredentialNotice | undefined) => notice && html`<p class="notice" id="notice" role="alert"><span class="dot" aria-hidden="true"></span>${notice.text}</p>`;
const inLanguage = (address: string) => (other: Language) => `${address}?lang=${other}`;
const hidden = (language: Language, step?: string) => html`<input type="hidden" name="lang" value="${language}">${step && html`<input type="hidden" name="step" value="${step}">`}`;

const toAccount = (language: Language) => html`<p><a class="button" href="/akun">${credentialWords[language].back}</a></p>`;

/** Asks for the code after the password. */
export function codePage({ language, address, notice }: Frame): string {
  const say = credentialWords[language];
  return page(language, say.codeTitle, html`<h1>${say.codeTitle}</h1><p class="lead">${say.codeLead}</p>
${told(notice)}
<form method="post" action="${address}" class="card">${hidden(language)}
${field({ name: 'code', label: say.code, type: 'text', complete: 'one-time-code', hint: say.codeHint, focus: true }, notice)}
<button type="submit">${say.codeSubmit}</button></form>`, inLanguage(address));
}

/** Shows the secret of a device to be added, and asks for its first code. */
export function enrolPage({ language, address, notice, secret, email, required }: Frame & { secret: string; email: string; required: boolean }): string {
  const say = credentialWords[language];
  const uri = `otpauth://totp/${encodeURIComponent(`Pilar:${email}`)}?secret=${secret}&issuer=Pilar`;
  return page(language, say.enrolTitle, html`<h1>${say.enrolTitle}</h1><p class="lead">${say.enrolLead}${required && html` ${say.enrolRequired}`}</p>
${told(notice)}
<form method="post" action="${address}" class="card">${hidden(language, 'confirm')}
<p>${say.enrolScan}</p><div class="qr">${new Markup(qrCode(uri))}</div>
<p>${say.enrolKey}</p><p><code>${inGroups(secret)}</code></p>
${field({ name: 'code', label: say.enrolCode, type: 'text', complete: 'one-time-code' }, notice)}
<button type="submit">${say.enrolSubmit}</button></form>`);
}

/** Shows recovery codes, this once. */
export function recoveryCodesPage({ language, address, codes, within }: Frame & { codes: readonly string[]; /** Whether a sign-in goes on from here. */ within: boolean }): string {
  const say = credentialWords[language];
  return page(language, say.savedTitle, html`<h1>${say.savedTitle}</h1><p class="lead">${say.savedLead}</p>
<ul class="card codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
${within ? html`<form method="post" action="${address}">${hidden(language, 'done')}<button type="submit">${say.savedNext}</button></form>` : html`<p><a class="button" href="/akun">${say.savedNext}</a></p>`}`);
}

/** One's second factor: begun, its recovery codes renewed, or removed. */
export function secondFactorPage({ language, address, notice, on, required }: Frame & { on: boolean; required: boolean }): string {
  const say = credentialWords[language];
  const password = (step: string, focus = false) => field({ name: 'password', label: words[language].password, complete: 'current-password', focus }, notice?.field === `${step}.password` ? { ...notice, field: 'password' } : undefined);
  return page(language, say.factorTitle, html`<h1>${say.factorTitle}</h1><p class="lead">${on ? say.factorOn : say.factorOff}</p>
${told(notice)}
<form method="post" action="${address}" class="card">${hidden(language, on ? 'codes' : 'begin')}
${password(on ? 'codes' : 'begin', true)}
<button type="submit">${on ? say.factorCodes : say.factorBegin}</button></form>
${on && html`<p class="lead">${say.factorRemoveWhy}${required && html` ${say.factorNeeded}`}</p>
<form method="post" action="${address}" class="card">${hidden(language, 'remove')}
<label for="remove-password">${words[language].password}</label><input id="remove-password" name="password" type="password" autocomplete="current-password" required maxlength="1000">
<label for="remove-code">${say.code}</label><input id="remove-code" name="code" type="text" autocomplete="one-time-code" required maxlength="100" autocapitalize="none" spellcheck="false">
<button type="submit" class="plain">${say.factorRemove}</button></form>`}
${toAccount(language)}`, inLanguage(address));
}

/** Asks for a new password. */
export function passwordPage({ language, address, notice, least }: Frame & { least: number }): string {
  const say = credentialWords[language];
  return page(language, say.passwordTitle, html`<h1>${say.passwordTitle}</h1><p class="lead">${say.passwordLead(least)}</p>
${told(notice)}
<form method="post" action="${address}" class="card">${hidden(language)}
${field({ name: 'current', label: say.current, complete: 'current-password', focus: true }, notice)}
${field({ name: 'next', label: say.next, complete: 'new-password' }, notice)}
${field({ name: 'again', label: say.again, complete: 'new-password' }, notice)}
<button type="submit">${say.change}</button></form>
${toAccount(language)}`, inLanguage(address));
}

/** Told when all sessions have ended, with the way to a new one. */
export function endedPage(language: Language, title: string, text: string): string {
  return page(language, title, html`<h1>${title}</h1><p class="lead">${text}</p><p><a class="button" href="/auth/sign-in?to=/">${credentialWords[language].signInAgain}</a></p>`);
}

/** Asks for a code on paper and for the password that it sets. The code stays when something is amiss; the password never comes back. */
export function invitationPage({ language, address, notice, least, code }: Frame & { least: number; code: string }): string {
  const say = credentialWords[language];
  return page(language, say.invitationTitle, html`<h1>${say.invitationTitle}</h1><p class="lead">${say.invitationLead(least)}</p>
${told(notice)}
<form method="post" action="${address}" class="card">${hidden(language)}
${field({ name: 'code', label: say.invitationCode, type: 'text', complete: 'off', hint: say.invitationCodeHint, focus: code === '', value: code }, notice)}
${field({ name: 'next', label: say.next, complete: 'new-password', focus: code !== '' }, notice)}
${field({ name: 'again', label: say.again, complete: 'new-password' }, notice)}
<button type="submit">${say.set}</button></form>`, inLanguage(address));
}
