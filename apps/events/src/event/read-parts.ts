import { isTime } from '@pilar/domain/dates';
import type { Problems } from '@pilar/subgraph/problems';
import type { Named, Reference } from '@pilar/subgraph/references';
import { messages } from '../messages.ts';
import type {
  AgendaDraft, AppealDraft, KeyPointDraft, MediaDraft, OrganiserDraft, ParticipantDraft, PublicationDraft, RoleDraft, VenueDraft,
} from './event-draft.ts';
import type { EventInput } from './event-input.ts';

/** Records of other subgraphs by the id that the input names. */
export type Found = ReadonlyMap<string, Reference>;

const mostItems = 200;
const long = 2_000;

/** Every record of another subgraph that the input names. */
export function namedIn(input: EventInput): Named[] {
  const named = (path: string, type: string, id: string | null | undefined): Named[] => (id ? [{ path, type, id }] : []);
  return [
    ...named('venue.office', 'Office', input.venue?.office),
    ...(input.organisers ?? []).flatMap(({ office }, index) => named(`organisers.${index}.office`, 'Office', office)),
    ...(input.roles ?? []).flatMap(({ person, office }, index) => [...named(`roles.${index}.person`, 'Person', person), ...named(`roles.${index}.office`, 'Office', office)]),
    ...(input.publications ?? []).flatMap(({ outlet }, index) => named(`publications.${index}.outlet`, 'Office', outlet)),
    ...(input.legalBases ?? []).flatMap((id, index) => named(`legalBases.${index}`, 'LegalBasis', id)),
    ...(input.planDocuments ?? []).flatMap((id, index) => named(`planDocuments.${index}`, 'PlanDocument', id)),
    ...(input.planItems ?? []).flatMap((id, index) => named(`planItems.${index}`, 'PlanItem', id)),
  ];
}

/** Reads the lists of an event. A list left out stays out, null empties it. */
export class PartReader {
  readonly #problems: Problems;
  readonly #found: Found;

  constructor(problems: Problems, found: Found) {
    this.#problems = problems;
    this.#found = found;
  }

  /** Each item of a list with its path. */
  list<Item, Draft>(path: string, items: readonly Item[] | null | undefined, read: (item: Item, path: string) => Draft): Draft[] | undefined {
    if (items === undefined) return undefined;
    if (items === null) return [];
    if (items.length > mostItems) this.#problems.add(path, messages.tooMany, { max: mostItems, count: items.length });
    return items.slice(0, mostItems).map((item, index) => read(item, `${path}.${index}`));
  }

  ids(path: string, ids: readonly string[] | null | undefined): string[] | undefined {
    const read = this.list(path, ids, (id) => this.#reference(id)?.id ?? id);
    return read && [...new Set(read)];
  }

  venue(venue: EventInput['venue'], within = ''): VenueDraft | null | undefined {
    const path = (field: string) => [within, 'venue', field].filter(Boolean).join('.');
    if (!venue) return venue;
    this.#problems.area(path('area'), venue.area, { anywhere: true });
    return {
      name: this.#problems.requiredText(path('name'), venue.name, 200),
      address: this.#text(path('address'), venue.address, 300),
      area: venue.area ?? null,
      officeId: this.#reference(venue.office)?.id ?? null,
    };
  }

  organisers(items: EventInput['organisers']): OrganiserDraft[] | undefined {
    return this.list('organisers', items, (item, path) => {
      if (!item.office && item.name == null) this.#problems.add(path, messages.nameless);
      const office = this.#reference(item.office);
      return { kind: item.kind, officeId: office?.id ?? null, name: this.#text(`${path}.name`, item.name, 200) ?? office?.label ?? '' };
    });
  }

  /** Name and affiliation are kept as they are today, so that the record goes on reading as it was. */
  roles(items: EventInput['roles']): RoleDraft[] | undefined {
    return this.list('roles', items, (item, path) => {
      if (!item.person && !item.office && item.name == null) this.#problems.add(path, messages.nobody);
      const person = this.#reference(item.person);
      const office = this.#reference(item.office);
      return {
        role: item.role,
        personId: person?.id ?? null,
        officeId: office?.id ?? null,
        post: this.#text(`${path}.post`, item.post, 200),
        name: this.#text(`${path}.name`, item.name, 200) ?? person?.label ?? null,
        affiliation: this.#text(`${path}.affiliation`, item.affiliation, 200) ?? office?.label ?? null,
        note: this.#text(`${path}.note`, item.note),
      };
    });
  }

  keyPoints(items: EventInput['keyPoints']): KeyPointDraft[] | undefined {
    return this.list('keyPoints', items, (item, path) => {
      if (item.validFrom && item.validTo && item.validTo < item.validFrom) this.#problems.add(`${path}.validTo`, messages.validityOrder);
      return {
        text: this.#problems.requiredText(`${path}.text`, item.text, long),
        category: item.category,
        saidByRole: item.saidByRole ?? null,
        saidByText: this.#text(`${path}.saidByText`, item.saidByText, 200),
        validFrom: item.validFrom ?? null,
        validTo: item.validTo ?? null,
      };
    });
  }

  appeals(items: EventInput['appeals']): AppealDraft[] | undefined {
    return this.list('appeals', items, (item, path) => ({
      fromRole: item.fromRole ?? null,
      fromText: this.#text(`${path}.fromText`, item.fromText, 200),
      to: this.#problems.requiredText(`${path}.to`, item.to, 200),
      text: this.#problems.requiredText(`${path}.text`, item.text, long),
    }));
  }

  agenda(items: EventInput['agenda']): AgendaDraft[] | undefined {
    return this.list('agenda', items, (item, path) => {
      if (item.startAt != null && !isTime(item.startAt)) this.#problems.add(`${path}.startAt`, messages.badTime, { value: item.startAt.slice(0, 20) });
      return { text: this.#problems.requiredText(`${path}.text`, item.text, 300), startAt: item.startAt ?? null };
    });
  }

  participants(items: EventInput['participants']): ParticipantDraft[] | undefined {
    return this.list('participants', items, (item, path) => {
      this.#atLeast(`${path}.count`, item.count, 0);
      this.#problems.area(`${path}.area`, item.area, { anywhere: true });
      return { group: item.group, label: this.#text(`${path}.label`, item.label, 200), count: item.count ?? null, areaCode: item.area ?? null, note: this.#text(`${path}.note`, item.note) };
    });
  }

  publications(items: EventInput['publications']): PublicationDraft[] | undefined {
    return this.list('publications', items, (item, path) => {
      if (!item.outlet && item.outletName == null) this.#problems.add(path, messages.nameless);
      this.#atLeast(`${path}.readers`, item.readers, 0);
      const outlet = this.#reference(item.outlet);
      return {
        kind: item.kind,
        outletId: outlet?.id ?? null,
        outletName: this.#text(`${path}.outletName`, item.outletName, 200) ?? outlet?.label ?? '',
        title: this.#text(`${path}.title`, item.title, 300),
        author: this.#text(`${path}.author`, item.author, 200),
        publishedAt: item.publishedAt ?? null,
        publishedOn: item.publishedOn ?? null,
        readers: item.readers ?? null,
        url: item.url ?? null,
      };
    });
  }

  media(items: EventInput['media']): MediaDraft[] | undefined {
    return this.list('media', items, (item, path) => {
      this.#atLeast(`${path}.count`, item.count, 1);
      return { caption: this.#problems.requiredText(`${path}.caption`, item.caption), count: item.count ?? 1, credit: this.#text(`${path}.credit`, item.credit, 200) };
    });
  }

  #text(path: string, value: string | null | undefined, max?: number): string | null {
    return this.#problems.text(path, value, max) ?? null;
  }

  #atLeast(path: string, value: number | null | undefined, min: number): void {
    if (value != null && value < min) this.#problems.add(path, messages.negative, { min });
  }

  #reference(id: string | null | undefined): Reference | undefined {
    return id ? this.#found.get(id.toLowerCase()) : undefined;
  }
}
