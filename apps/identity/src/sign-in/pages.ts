import { html, Markup } from '@pilar/domain/html';
import { demoOfficers, demoPassword } from '../admin/demo-accounts.ts';
import { credentialWords } from './credential-words.ts';
import { page } from './page.ts';
import { words, type Language } from './words.ts';

/** What the sign-in page says beside its form. */
export type SignInNotice = { kind: 'wrong' } | { kind: 'missing' } | { kind: 'wait'; seconds: number };

/** Everything the sign-in page depends on. */
export type SignInView = { uid: string; language: Language; email: string; notice?: SignInNotice; demo: boolean };

/** The sign-in page. What was typed as e-mail stays; the password never comes back. */
export function signInPage({ uid, language, email, notice, demo }: SignInView): string {
  const say = words[language];
  const address = `/oidc/interaction/${uid}`;
  // The field to go on with has the focus: whoever comes back with an e-mail only needs the password.
  const focus = (field: 'email' | 'password'): Markup | undefined =>
    ((email === '') === (field === 'email') ? html` autofocus` : undefined);
  const wrong = notice && notice.kind !== 'wait' ? html` aria-invalid="true" aria-describedby="notice"` : undefined;
  return page(language, say.title, html`
<h1>${say.title}</h1>
<p class="lead">${say.lead}</p>
${notice && html`<p class="notice" id="notice" role="alert"><span class="dot" aria-hidden="true"></span>${textOf(language, notice)}</p>`}
<form method="post" action="${address}" class="card">
<input type="hidden" name="lang" value="${language}">
<label for="email">${say.email}</label>
<input id="email" name="email" type="email" autocomplete="username" inputmode="email" autocapitalize="none" spellcheck="false" required maxlength="254" value="${email}"${wrong}${focus('email')}>
<label for="password">${say.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="1000"${wrong}${focus('password')}>
<button type="submit">${say.submit}</button>
</form>
<p class="beside"><a href="/oidc/undangan">${credentialWords[language].invitationLink}</a></p>
${demo ? demoList(language) : undefined}`, (other) => `${address}?lang=${other}`);
}

function textOf(language: Language, notice: SignInNotice): string {
  const say = words[language];
  if (notice.kind === 'wait') return say.wait(notice.seconds);
  return notice.kind === 'wrong' ? say.wrong : say.missing;
}

function demoList(language: Language): Markup {
  const say = words[language];
  return html`<section class="demo" aria-labelledby="demo">
<h2 id="demo">${say.demoTitle}</h2>
<p>${say.demoLead} <code>${demoPassword}</code></p>
<dl class="card">${demoOfficers.map(({ email, purpose }) => html`<div><dt><code>${email}</code></dt><dd>${purpose[language]}</dd></div>`)}</dl>
</section>`;
}

/** Told when the sign-in page was left open, already used, or tampered with. */
export function expiredPage(language: Language): string {
  const say = words[language];
  return page(language, say.expiredTitle, html`<h1>${say.expiredTitle}</h1><p class="lead">${say.expiredText}</p>${homeLink(language)}`);
}

/** Told when the provider refuses a request before anyone could sign in. */
export function errorPage(language: Language, code: string, detail: string | undefined): string {
  const say = words[language];
  return page(language, say.errorTitle, html`<h1>${say.errorTitle}</h1><p class="lead">${say.errorText}</p>
<p class="detail">${say.errorCode}: <code>${code}</code>${detail === undefined ? undefined : html` <span lang="en">${detail}</span>`}</p>${homeLink(language)}`);
}

/** Asks before signing out, where the request did not prove to be the officer's own. `form` is the provider's, with its token. */
export function signOutPage(language: Language, form: string): string {
  const say = words[language];
  return page(language, say.signOutTitle, html`<h1>${say.signOutTitle}</h1><p class="lead">${say.signOutText}</p>
${new Markup(form)}<button type="submit" form="op.logoutForm" name="logout" value="yes">${say.signOutSubmit}</button>${homeLink(language)}`);
}

/** Told after signing out. */
export function signedOutPage(language: Language): string {
  const say = words[language];
  return page(language, say.signedOutTitle, html`<h1>${say.signedOutTitle}</h1><p class="lead">${say.signedOutText}</p>${homeLink(language)}`);
}

function homeLink(language: Language): Markup {
  return html`<p><a class="button" href="/">${words[language].home}</a></p>`;
}
