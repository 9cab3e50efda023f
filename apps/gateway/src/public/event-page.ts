import { formatLongDate, type Language } from '@pilar/domain/dates';
import { html, type Markup } from '@pilar/domain/html';
import { label } from '@pilar/domain/vocabulary';
import { placeWords, regionWords, whenWords } from './event-words.ts';
import { inLanguage, layout } from './layout.ts';
import type { PublicEvent } from './public-events.ts';
import { words } from './words.ts';

type Photo = PublicEvent['photos'][number];

/** One published event. */
export function eventPage(language: Language, event: PublicEvent): string {
  const text = words[language];
  const section = (title: string, items: readonly Markup[]) => items.length > 0 && html`<section><h2>${title}</h2><ul class="card rows">${items}</ul></section>`;
  const fact = (name: string, value: string) => value !== '' && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const second = (...parts: (string | null)[]) => {
    const line = parts.filter(Boolean).join(' · ');
    return line !== '' && html`<p class="second">${line}</p>`;
  };

  const picture = (photo: Photo, at: number) => html`<img src="/publik/foto/${photo.id}" alt="${photo.caption ?? text.photoNumber.replace('{number}', String(at + 1))}" loading="lazy" decoding="async">`;
  const caption = (photo: Photo) => {
    const by = second(photo.credit && text.photoBy.replace('{credit}', photo.credit));
    return (photo.caption !== null || by) && html`<figcaption>${photo.caption !== null && html`<p>${photo.caption}</p>`}${by}</figcaption>`;
  };

  return layout({
    language, title: event.title, path: `/publik/kegiatan/${event.id}`, indexed: true,
    main: html`<p class="trail"><a href="${inLanguage('/publik/kegiatan', language)}">${text.allEvents}</a></p>
<h1>${event.title}</h1><p class="lead">${label('EVENT_TYPE', event.type, language)} · ${whenWords(event, language)}</p>
<dl class="card facts">${fact(text.place, placeWords(event, language))}${fact(text.target, event.targets.map(regionWords).join('; '))}${fact(text.organiser, event.organisers.join(', '))}</dl>
${section(text.roles, event.roles.map((role) => html`<li><p>${role.name ?? role.affiliation ?? role.post ?? ''}</p>${second(label('EVENT_ROLE', role.role, language), role.post, role.name === null ? null : role.affiliation)}</li>`))}
${section(text.topics, event.topics.map((topic) => html`<li><p>${topic}</p></li>`))}
${section(text.keyPoints, event.keyPoints.map((point) => html`<li><p>${point.text}</p>${second(point.saidBy)}</li>`))}
${section(text.appeals, event.appeals.map((appeal) => html`<li><p>${appeal.text}</p>${second(appeal.from, text.to.replace('{addressee}', appeal.addressee))}</li>`))}
${section(text.publications, event.publications.map((publication) => html`<li><p>${titleOf(publication)}</p>${second(label('PUBLICATION_KIND', publication.kind, language), publication.title ? publication.outlet : null, publication.date && formatLongDate(publication.date, language))}</li>`))}
${event.photos.length > 0 && html`<section><h2>${text.photos}</h2><ul class="photos">${event.photos.map((photo, at) => html`<li><figure class="card">${picture(photo, at)}${caption(photo)}</figure></li>`)}</ul></section>`}`,
  });
}

/** Its title, as a link where it stands on the web. */
function titleOf({ title, outlet, url }: PublicEvent['publications'][number]): Markup {
  const name = title ?? outlet;
  return url !== null && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noopener nofollow">${name}</a>` : html`${name}`;
}
