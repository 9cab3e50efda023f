import { codes } from '@pilar/domain/vocabulary';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import type { PhotoConsent as Consent } from './photo-rules.ts';

export const PhotoConsent = builder.enumType('PhotoConsent', { description: 'What those who are shown on a photograph said to it (persetujuan).', values: codes('PHOTO_CONSENT') });

export const EventPhoto = builder.prismaObject('EventPhoto', {
  description: 'A photograph of an event (foto kegiatan). Without consent it is seen where the event is kept alone, stands on no public page and in no paper.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; that of the file it was sent as.' }),
    event: t.relation('event', { description: 'The event.' }),
    position: t.exposeInt('position', { description: 'Place in the order, from 0.' }),
    caption: t.exposeString('caption', { nullable: true, description: 'What is to be seen (keterangan); read out to those who do not see it.' }),
    credit: t.exposeString('credit', { nullable: true, description: 'Who took it.' }),
    consent: t.field({ type: PhotoConsent, description: 'Whether those who are shown agree that it is shown.', resolve: (row) => row.consent as Consent }),
  }),
});

events.recordFields(EventPhoto, {
  type: 'EventPhoto',
  can: { revise: { permission: 'event.correct', description: 'Caption it, say who agreed, or remove it; only the owner of its event may.' } },
});

/** Those that are there, of events that are. */
export const shown = { removedAt: null, event: { withdrawnAt: null } };

events.entity(EventPhoto, 'event.read', (id, ctx) => ctx.db.eventPhoto.findFirst({ where: { id, ...shown } }));

builder.prismaObjectFields(Event, (t) => ({
  photos: t.relation('photos', {
    type: EventPhoto,
    query: { where: { removedAt: null }, orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }] },
    description: 'Its photographs in their order, as far as the viewer may see them; at most 60.',
  }),
}));
