import { formatLongDate, type Language } from '@pilar/domain/dates';
import { html, type Markup } from '@pilar/domain/html';
import { installation } from '@pilar/domain/installation';
import { children, region } from '@pilar/domain/regions';
import { label, vocabulary } from '@pilar/domain/vocabulary';
import { complaintWords } from './complaint-words.ts';
import type { ComplaintFault, SentComplaint, Ticket } from './complaints.ts';
import { inLanguage, layout } from './layout.ts';

/** Where complaints are taken, and where tickets are looked up. A code stands in no address. */
export const complaintPath = '/pengaduan';
export const ticketPath = '/pengaduan/tiket';

/** What is wrong with the form: what the subgraph says, a village that is not of its district, and the field that only programs fill. */
export type FormFault = ComplaintFault | 'VILLAGE' | 'TRAP';

/** What stands in the form. */
export type ComplaintForm = Omit<SentComplaint, 'area'> & { district: string; village: string };

const claim = 'AID_CLAIM_AFTER_ENUMERATION';

/** The form. What was typed stays there when something is wrong. */
export function complaintPage(language: Language, given: ComplaintForm, faults: readonly FormFault[] = []): string {
  const text = complaintWords[language];
  const option = (code: string, name: string, chosen: string): Markup => html`<option value="${code}"${code === chosen && html` selected`}>${name}</option>`;
  const regencies = children(installation.province);
  return layout({
    language, title: text.title, path: complaintPath, indexed: faults.length === 0,
    main: html`<h1>${text.title}</h1><p class="lead">${text.lead}</p><p class="after"><a href="${inLanguage(ticketPath, language)}">${text.haveTicket}</a></p>
${faults.length > 0 && html`<div class="card verdict false" role="alert">${text.wrong}<ul>${faults.map((fault) => html`<li>${text[fault]}</li>`)}</ul></div>`}
<form method="post" action="${inLanguage(complaintPath, language)}" class="complaint"><input type="hidden" name="formulir" value="${given.form}">
<fieldset class="whole"><legend>${text.category}</legend>${vocabulary('COMPLAINT_CATEGORY').map(({ code }) => html`<label class="choice"><input type="radio" name="kategori" value="${code}" required${given.category === code && html` checked`}>
<span>${label('COMPLAINT_CATEGORY', code, language)}${code === claim && html`<small><strong>${text.noPromise}</strong> ${text.claimHint}</small>`}</span></label>`)}</fieldset>
<label class="whole of-conduct">${text.office}<select name="petugas">${option('', text.choose, given.office)}${vocabulary('COMPLAINED_OFFICE').map(({ code }) => option(code, label('COMPLAINED_OFFICE', code, language), given.office))}</select><span>${text.officeHint}</span></label>
<label class="whole">${text.district}<select name="kecamatan" required>${option('', text.choose, given.district)}${regencies.map(({ code, name }) => html`<optgroup label="${region(code)?.fullName ?? name}">${children(code).map((one) => option(one.code, one.name, given.district))}</optgroup>`)}</select></label>
<label class="whole">${text.village}<input name="desa" maxlength="100" value="${given.village}" autocomplete="off"></label>
<label class="whole">${text.text}<textarea name="isi" rows="6" maxlength="4000" required>${given.text}</textarea><span>${text.textHint}</span></label>
<label class="whole of-claim">${text.receipt}<input class="code" name="tanda-terima" maxlength="40" value="${given.receipt}" autocomplete="off" autocapitalize="characters" spellcheck="false"><span>${text.receiptHint}</span></label>
<label class="whole">${text.name}<input name="nama" maxlength="200" value="${given.name}" autocomplete="name"></label>
<label class="whole">${text.contact}<input name="kontak" maxlength="100" value="${given.contact}" autocomplete="tel"><span>${text.reporterHint}</span></label>
<label class="trap" aria-hidden="true">${text.trap}<input name="situs" tabindex="-1" autocomplete="off"></label>
<button type="submit">${text.send}</button></form>`,
  });
}

/** The code by which whoever complained reads the answer. */
export function takenPage(language: Language, ticket: string, category: string): string {
  const text = complaintWords[language];
  return layout({
    language, title: text.doneTitle, path: complaintPath,
    main: html`<h1>${text.doneTitle}</h1><p class="card verdict genuine" role="status">${text.done}</p>
<dl class="card facts"><div><dt>${text.ticket}</dt><dd class="ticket">${ticket}</dd></div></dl><p class="lead">${text.keep}</p>
${category === claim && html`<p class="lead"><strong>${text.noPromise}</strong> ${text.claimHint}</p>`}
<p class="after"><a href="${inLanguage(ticketPath, language)}">${text.ticketTitle}</a></p>`,
  });
}

/** Where a ticket is typed in. */
export function askTicketPage(language: Language, wrong = false): string {
  const text = complaintWords[language];
  return layout({
    language, title: text.ticketTitle, path: ticketPath, indexed: !wrong,
    main: html`<h1>${text.ticketTitle}</h1><p class="lead">${text.ticketLead}</p>${wrong && html`<p class="card verdict false" role="alert">${text.wrongCode}</p>`}
<form method="post" action="${inLanguage(ticketPath, language)}"><label>${text.code}<input class="code" name="kode" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"><span>${text.codeHint}</span></label>
<button type="submit">${text.look}</button></form><p class="after"><a href="${inLanguage(complaintPath, language)}">${text.newOne}</a></p>`,
  });
}

/** What a ticket opens: how far the complaint is, its days and the answer. */
export function ticketPage(language: Language, { state, category, receivedOn, answeredOn, endedOn, answer }: Ticket): string {
  const text = complaintWords[language];
  const fact = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const on = (name: string, day: string | null) => day !== null && fact(name, formatLongDate(day, language));
  return layout({
    language, title: text.ticketTitle, path: ticketPath,
    main: html`<h1>${text.ticketTitle}</h1><p class="card verdict${answer !== null && html` genuine`}" role="status">${text[state]}</p>
<dl class="card facts">${fact(text.about, label('COMPLAINT_CATEGORY', category, language))}${fact(text.state, label('COMPLAINT_STATE', state, language))}${on(text.received, receivedOn)}${on(text.answered, answeredOn)}${on(text.ended, endedOn)}
${answer !== null && html`<div><dt>${text.answer}</dt><dd class="typed">${answer}</dd></div>`}${fact(text.ask, text.askText)}</dl>
${category === claim && html`<p class="lead"><strong>${text.noPromise}</strong> ${text.claimHint}</p>`}
<p class="after"><a href="${inLanguage(ticketPath, language)}">${text.another}</a></p>`,
  });
}
