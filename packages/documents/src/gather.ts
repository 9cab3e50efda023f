import type { Code } from '@pilar/domain/vocabulary';
import { JobRefused, type JobStep } from '@pilar/jobs/handler';
import { createHash } from 'node:crypto';
import { eventReportData, eventReportQuery, type EventReportAnswer } from './event-report.ts';
import { printedLetterhead, signatureBlock, type Letterhead } from './letterhead.ts';
import { messages } from './messages.ts';
import type { Paper } from './paper.ts';
import { mostPersons, personListData, readPersons, type PersonListParameters } from './person-list.ts';
import type { Ask } from './read-pages.ts';
import { readRecap, resourceRecapData } from './resource-recap.ts';
import { readTksk, tkskListData } from './tksk-list.ts';

const documentQuery = `query DocumentToMake($id: ID!) {
  document(id: $id) {
    kind title number date signatory officeName
    event { id }
    list { area { code } text official }
    office { name letterhead { lines address phone email web logo place signatories { post name rank nip onBehalf } } }
  }
}`;

type DocumentToMake = {
  document: {
    kind: Code<'DOCUMENT_KIND'>; title: string; number: string | null; date: string; signatory: number | null; officeName: string;
    event: { id: string } | null;
    list: { area: { code: string } | null; text: string | null; official: boolean | null } | null;
    office: { name: string | null; letterhead: Letterhead | null } | null;
  } | null;
};
type ToMake = NonNullable<DocumentToMake['document']>;

/** Everything that a paper is made of, as its viewer may see it. */
export type Gathered = {
  paper: Pick<Paper, 'template' | 'frame' | 'data' | 'beginning'>;
  title: string;
  /** SHA-256 of what it tells and how it is signed, without number and date; and of what the last preview told. */
  contentHash: string;
  previewedHash: string | null;
  /** Under which it will be checked; null before it is issued for the first time. */
  code: string | null;
  logo: string | null;
  /** Rows of a list; null for other papers. */
  rows: number | null;
  area: string;
};

type Matter = { template: Paper['template']; heading: string; subtitle: string | null; data: Record<string, unknown>; beginning?: Record<string, unknown>; rows: number | null };

/** Rows that fill the pages shown as images, and a few more. */
const rowsShown = 700;

/** Asks the graph for the document and what it is of. Ends with JobRefused when something that it needs is not there. */
export async function gather(step: JobStep<unknown>, id: string): Promise<Gathered> {
  const { document } = await step.graph<DocumentToMake>(documentQuery, { id });
  if (!document) throw new JobRefused(messages.documentGone);
  const head = document.office?.letterhead;
  if (!head) throw new JobRefused(messages.noLetterhead, { office: document.officeName });
  const signatory = document.signatory === null ? null : head.signatories[document.signatory];
  if (signatory === undefined) throw new JobRefused(messages.noSignatory, { value: (document.signatory ?? 0) + 1, office: document.officeName });
  const matter = await matters[document.kind](step, document);
  const { template, heading, subtitle, data, beginning, rows } = matter;
  const letterhead = printedLetterhead(head);
  // No field of the graph: a code is shown to nobody before its paper is there.
  const { rows: [row] } = await step.db.query<{ previewed: string | null; code: string | null }>('SELECT content_hash AS previewed, code FROM identity.document WHERE id = $1', [id]);
  return {
    paper: {
      template, data, beginning,
      frame: {
        paper: { title: heading, subtitle, number: document.number, draft: true, author: document.officeName, footer: [heading, document.officeName].join(' · ') },
        letterhead, signature: signatureBlock(head.place, signatory, document.date), verification: null,
      },
    },
    title: `${heading} ${document.title}`,
    contentHash: createHash('sha256').update(JSON.stringify([template, data, letterhead, head.logo, head.place, signatory])).digest('hex'),
    previewedHash: row?.previewed ?? null, code: row?.code ?? null, logo: head.logo, rows, area: step.viewer.grant.area,
  };
}

/** What each kind of paper is made of. */
const matters: Readonly<Record<Code<'DOCUMENT_KIND'>, (step: JobStep<unknown>, document: ToMake) => Promise<Matter>>> = {
  EVENT_REPORT: eventReport,
  PERSON_LIST: personList,
  TKSK_LIST: async (step, document) => {
    const area = areaOf(step, document);
    return { template: 'table', heading: 'Daftar TKSK per Kecamatan', subtitle: document.title, data: tkskListData(await readTksk(askAs(step), area), area), rows: null };
  },
  RESOURCE_RECAP: async (step, document) => {
    const area = areaOf(step, document);
    return { template: 'table', heading: 'Rekapitulasi Potensi dan Sumber Kesejahteraan Sosial (PSKS)', subtitle: document.title, data: resourceRecapData(await readRecap(askAs(step), area), area), rows: null };
  },
};

const askAs = (step: JobStep<unknown>): Ask => (query, variables) => step.graph(query, variables);
const areaOf = (step: JobStep<unknown>, { list }: ToMake): string => list?.area?.code ?? step.viewer.grant.area;

async function eventReport(step: JobStep<unknown>, { event: subject }: ToMake): Promise<Matter> {
  if (!subject) throw new JobRefused(messages.eventGone);
  const { event } = await step.graph<EventReportAnswer>(eventReportQuery, { id: subject.id });
  if (!event) throw new JobRefused(messages.eventGone);
  return { template: 'event-report', heading: 'Laporan Kegiatan', subtitle: event.title, data: eventReportData(event), rows: null };
}

async function personList(step: JobStep<unknown>, { list, title }: ToMake): Promise<Matter> {
  const parameters: PersonListParameters = { area: list?.area?.code ?? null, text: list?.text ?? null, official: list?.official ?? null };
  const { area } = step.viewer.grant;
  const persons = await readPersons(askAs(step), parameters, (count) => step.save({ done: count, total: null }));
  if (persons === null) throw new JobRefused(messages.tooManyPersons, { max: mostPersons });
  const whole = personListData(persons, parameters, area);
  const beginning = { list: { ...whole.list, rows: whole.list.rows.slice(0, rowsShown) } };
  return { template: 'person-list', heading: 'Daftar Nama', subtitle: title, data: whole, beginning, rows: persons.length };
}
