import type { Language } from '@pilar/domain/dates';
import { html } from '@pilar/domain/html';
import { installation } from '@pilar/domain/installation';
import { children } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { placeWords, regionWords, whenWords } from './event-words.ts';
import { inLanguage, layout } from './layout.ts';
import type { EventSummary } from './public-events.ts';
import { words } from './words.ts';

/** What a page of the list shows. `next` is where it goes on, null at the end; `first` tells whether it is the beginning. */
export type EventListView = {
  language: Language;
  within: string | null;
  year: number | null;
  events: readonly EventSummary[];
  years: readonly number[];
  first: boolean;
  next: string | null;
};

/** Address of the list with that choice. */
export function listPath({ within, year, after }: { within: string | null; year: number | null; after?: string | null }): string {
  const parameters = new URLSearchParams();
  if (within) parameters.set('wilayah', within);
  if (year) parameters.set('tahun', String(year));
  if (after) parameters.set('setelah', after);
  return parameters.size > 0 ? `/publik/kegiatan?${parameters.toString()}` : '/publik/kegiatan';
}

/** The list of published events, the latest first. */
export function eventListPage({ language, within, year, events, years, first, next }: EventListView): string {
  const text = words[language];
  const option = (value: string, name: string, chosen: boolean) => (chosen ? html`<option value="${value}" selected>${name}</option>` : html`<option value="${value}">${name}</option>`);
  const filter = html`<form class="filter" method="get" action="/publik/kegiatan">
<label>${text.region}<select name="wilayah">${option('', text.anyRegion, within === null)}${children(installation.province).map(({ code, shortName }) => option(code, shortName, code === within))}</select></label>
<label>${text.year}<select name="tahun">${option('', text.anyYear, year === null)}${years.map((one) => option(String(one), String(one), one === year))}</select></label>
${language === 'en' && html`<input type="hidden" name="bahasa" value="en">`}<button type="submit">${text.filter}</button></form>`;
  const rows = events.map((event) => html`<li><a href="${inLanguage(`/publik/kegiatan/${event.id}`, language)}">${event.title}</a>
<p>${whenWords(event, language)} · ${placeWords(event, language)}</p>
<p class="second">${label('EVENT_TYPE', event.type, language)} · ${event.targets.map(regionWords).join('; ')}</p></li>`);
  const links = [
    !first && html`<a href="${inLanguage(listPath({ within, year }), language)}">${text.later}</a>`,
    next !== null && html`<a href="${inLanguage(listPath({ within, year, after: next }), language)}" rel="next">${text.earlier}</a>`,
  ].filter((link) => link !== false);
  const nothing = html`<div class="card nothing"><p>${text.none}</p>${(within ?? year) !== null && html`<p><a href="${inLanguage('/publik/kegiatan', language)}">${text.showAll}</a></p>`}</div>`;
  return layout({
    language, title: text.eventsTitle, path: listPath({ within, year }), indexed: first,
    main: html`<h1>${text.eventsTitle}</h1><p class="lead">${text.eventsLead}</p>${filter}
${rows.length > 0 ? html`<ul class="card rows">${rows}</ul>` : nothing}
${links.length > 0 && html`<nav class="pages" aria-label="${text.pages}">${links}</nav>`}`,
  });
}
