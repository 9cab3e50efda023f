import { daysAfter, today } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import { JobRefused, type JobStep } from '@pilar/jobs/handler';
import { createHash } from 'node:crypto';
import { accessAuditData, mostAccesses, readAccesses, readAccessesOf, type AccessesAsked } from './access-audit.ts';
import { readSigned } from './attendance-signatures.ts';
import { breachNoticeData, breachNoticeQuery, type BreachNoticeAnswer } from './breach-notice.ts';
import { caseRecapData, readCaseRecap } from './case-recap.ts';
import { complaintFiguresData, readComplaintFigures } from './complaint-figures.ts';
import { distributionHandoverData, distributionListData, distributionQuery, firstRows, mostRecipients, readRecipients, type Distribution } from './distribution-paper.ts';
import { distributionReportData, readDistributionReport } from './distribution-report.ts';
import { districtBriefData, readDistrictBrief } from './district-brief.ts';
import { eventPaperData, eventPaperQuery, type EventPaperAnswer } from './event-paper.ts';
import { eventReportData, eventReportQuery, printedPhotos, type EventReportAnswer } from './event-report.ts';
import { institutionCertificateData, institutionCertificateQuery, type InstitutionCertificateAnswer } from './institution-certificate.ts';
import { institutionListData, mostInstitutions, readInstitutions } from './institution-list.ts';
import { printedLetterhead, signatureBlock, type Letterhead } from './letterhead.ts';
import { messages } from './messages.ts';
import type { Paper } from './paper.ts';
import { mostPersons, personListData, readPersons, type PersonListParameters } from './person-list.ts';
import { planAlignmentData, readPlanItems } from './plan-alignment.ts';
import { povertyReportData, readPovertyReport } from './poverty-report.ts';
import type { Ask } from './read-pages.ts';
import { firstEventYear, rakorCoverageData, readRakorCoverage } from './rakor-coverage.ts';
import { readRecap, resourceRecapData } from './resource-recap.ts';
import { readTksk, tkskListData } from './tksk-list.ts';
import { readYouth, youthComplianceData } from './youth-compliance.ts';

const documentQuery = `query DocumentToMake($id: ID!) {
  document(id: $id) {
    kind title number date signatory officeName createdAt
    accesses { subject account kind from to }
    incident { id } noticeTo
    event { id }
    institution { id }
    distribution { id }
    list { area { code } text official year }
    office { name letterhead { lines address phone email web logo place signatories { post name rank nip onBehalf } } }
  }
}`;

type DocumentToMake = {
  document: {
    kind: Code<'DOCUMENT_KIND'>; title: string; number: string | null; date: string; signatory: number | null; officeName: string; createdAt: string;
    accesses: AccessesAsked | null;
    incident: { id: string } | null; noticeTo: Code<'NOTICE_TO'> | null;
    event: { id: string } | null;
    institution: { id: string } | null;
    distribution: { id: string } | null;
    list: { area: { code: string } | null; text: string | null; official: boolean | null; year: number | null } | null;
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
  /** Ids of the photographs that it shows. */
  photos: readonly string[];
  /** Rows of a list; null for other papers. */
  rows: number | null;
  area: string;
};

type Matter = { template: Paper['template']; heading: string; subtitle: string | null; data: Record<string, unknown>; beginning?: Record<string, unknown>; photos?: readonly string[]; rows: number | null };

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
    previewedHash: row?.previewed ?? null, code: row?.code ?? null, logo: head.logo, photos: matter.photos ?? [], rows, area: step.viewer.grant.area,
  };
}

/** What each kind of paper is made of. */
const matters: Readonly<Record<Code<'DOCUMENT_KIND'>, (step: JobStep<unknown>, document: ToMake) => Promise<Matter>>> = {
  EVENT_REPORT: eventReport,
  EVENT_INVITATION: eventPaper,
  EVENT_ASSIGNMENT: eventPaper,
  EVENT_ATTENDANCE: eventPaper,
  EVENT_MINUTES: eventPaper,
  EVENT_PRESS_RELEASE: eventPaper,
  DISTRIBUTION_LIST: distributionList,
  DISTRIBUTION_RECEIPTS: distributionList,
  DISTRIBUTION_HANDOVER: async (step, document) => {
    const distribution = await distributionOf(step, document);
    return { template: 'distribution-handover', heading: 'Berita Acara Serah Terima', subtitle: distribution.programme.name, data: distributionHandoverData(distribution), rows: null };
  },
  PERSON_LIST: personList,
  TKSK_LIST: async (step, document) => {
    const area = areaOf(step, document);
    return { template: 'table', heading: 'Daftar TKSK per Kecamatan', subtitle: document.title, data: tkskListData(await readTksk(askAs(step), area), area), rows: null };
  },
  RESOURCE_RECAP: async (step, document) => {
    const area = areaOf(step, document);
    const year = document.list?.year ?? null;
    return { template: 'table', heading: 'Rekapitulasi Potensi dan Sumber Kesejahteraan Sosial (PSKS)', subtitle: document.title, data: resourceRecapData(await readRecap(askAs(step), area, year), area, year), rows: null };
  },
  CASE_RECAP: async (step, document) => {
    const area = areaOf(step, document);
    const year = document.list?.year ?? Number(today().slice(0, 4));
    return { template: 'table', heading: 'Rekapitulasi Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)', subtitle: document.title, data: caseRecapData(await readCaseRecap(askAs(step), area, year), area), rows: null };
  },
  DISTRIBUTION_REPORT: async (step, document) => {
    const area = areaOf(step, document);
    const year = document.list?.year ?? Number(today().slice(0, 4));
    return { template: 'table', heading: 'Penyaluran Bantuan dan 6T', subtitle: document.title, data: distributionReportData(await readDistributionReport(askAs(step), area, year), area, year), rows: null };
  },
  POVERTY_REPORT: async (step, document) => {
    const area = areaOf(step, document);
    const year = document.list?.year ?? Number(today().slice(0, 4));
    return { template: 'table', heading: 'Kemiskinan Ekstrem', subtitle: document.title, data: povertyReportData(await readPovertyReport(askAs(step), area, year), area), rows: null };
  },
  INSTITUTION_CERTIFICATE: institutionCertificate,
  INSTITUTION_LIST: async (step, document) => {
    const area = areaOf(step, document);
    const institutions = await readInstitutions(askAs(step), area);
    if (institutions === null) throw new JobRefused(messages.tooManyInstitutions, { max: mostInstitutions });
    return { template: 'table', heading: 'Daftar Lembaga Kesejahteraan Sosial', subtitle: document.title, data: institutionListData(institutions, area, today(), daysAfter(today(), noticeDays)), rows: null };
  },
  YOUTH_COMPLIANCE: async (step, document) => {
    const area = areaOf(step, document);
    return { template: 'table', heading: 'Program Kerja dan LPJ Karang Taruna per Desa/Kelurahan', subtitle: document.title, data: youthComplianceData(await readYouth(askAs(step), area), area), rows: null };
  },
  RAKOR_COVERAGE: async (step, document) => {
    const area = areaOf(step, document);
    const year = document.list?.year ?? Number(today().slice(0, 4));
    const first = await firstEventYear(askAs(step));
    if (year < first) throw new JobRefused(messages.yearBeforeData, { value: year, first });
    return { template: 'table', heading: 'Cakupan Rapat Koordinasi dan Tindak Lanjut per Kecamatan', subtitle: document.title, data: rakorCoverageData(await readRakorCoverage(askAs(step), area, year), area, year), rows: null };
  },
  DISTRICT_BRIEF: async (step, document) => {
    const area = areaOf(step, document);
    return { template: 'district-brief', heading: 'Bahan Rapat Kecamatan', subtitle: document.title, data: districtBriefData(await readDistrictBrief(askAs(step), area)), rows: null };
  },
  COMPLAINT_FIGURES: async (step, document) => {
    const area = areaOf(step, document);
    const year = document.list?.year ?? Number(today().slice(0, 4));
    return { template: 'table', heading: 'Rekapitulasi Pengaduan', subtitle: document.title, data: complaintFiguresData(await readComplaintFigures(askAs(step), area, year), area), rows: null };
  },
  ACCESS_AUDIT: accessAudit,
  BREACH_NOTICE: breachNotice,
  PLAN_ALIGNMENT: async (step, document) => {
    const area = areaOf(step, document);
    return { template: 'table', heading: 'Keselarasan Rencana', subtitle: document.title, data: planAlignmentData(await readPlanItems(askAs(step), area), area, step.viewer.grant.area), rows: null };
  },
};

/** Days before its end from which a registration counts as ending (rule 16). */
const noticeDays = 90;

const askAs = (step: JobStep<unknown>): Ask => (query, variables) => step.graph(query, variables);
const areaOf = (step: JobStep<unknown>, { list }: ToMake): string => list?.area?.code ?? step.viewer.grant.area;

async function eventReport(step: JobStep<unknown>, { event: subject }: ToMake): Promise<Matter> {
  if (!subject) throw new JobRefused(messages.eventGone);
  const { event } = await step.graph<EventReportAnswer>(eventReportQuery, { id: subject.id });
  if (!event) throw new JobRefused(messages.eventGone);
  return { template: 'event-report', heading: 'Laporan Kegiatan', subtitle: event.title, data: eventReportData(event), photos: printedPhotos(event), rows: null };
}

/** Who read and changed what (report 14). It names persons and colleagues: a personal file. */
async function accessAudit(step: JobStep<unknown>, { accesses: asked, createdAt }: ToMake): Promise<Matter> {
  if (!asked) throw new JobRefused(messages.documentGone);
  const accesses = await readAccesses(askAs(step), asked, createdAt, (count) => step.save({ done: count, total: null }));
  if (accesses === null) throw new JobRefused(messages.tooManyAccesses, { max: mostAccesses });
  const whole = accessAuditData(accesses, await readAccessesOf(askAs(step), asked), asked, step.viewer.grant.area, createdAt);
  const beginning = { table: { ...whole.table, rows: whole.table.rows.slice(0, rowsShown) } };
  return { template: 'table', heading: 'Laporan Jejak Akses Data Pribadi', subtitle: null, data: whole, beginning, rows: accesses.length };
}

/** The notice of an incident, as it is drafted now. It tells of what happened and of nobody by name. */
async function breachNotice(step: JobStep<unknown>, { incident: subject, noticeTo: to }: ToMake): Promise<Matter> {
  const { incident } = subject && to ? await step.graph<BreachNoticeAnswer>(breachNoticeQuery, { id: subject.id, to }) : { incident: null };
  if (!incident?.notice) throw new JobRefused(messages.incidentGone);
  return { template: 'event-paper', heading: incident.notice.title, subtitle: null, data: breachNoticeData(incident.notice), rows: null };
}

/** Heads of papers that are called otherwise at their top than in a list. */
const heads: Partial<Record<ToMake['kind'], string>> = { EVENT_ASSIGNMENT: 'Surat Perintah Tugas', EVENT_ATTENDANCE: 'Daftar Hadir', EVENT_PRESS_RELEASE: 'Siaran Pers' };

/** A paper whose text was drafted in events, as it stands there. */
async function eventPaper(step: JobStep<unknown>, { event: subject, kind }: ToMake): Promise<Matter> {
  const { event } = subject ? await step.graph<EventPaperAnswer>(eventPaperQuery, { id: subject.id }) : { event: null };
  if (!event) throw new JobRefused(messages.eventGone);
  const name = label('DOCUMENT_KIND', kind, 'id');
  const paper = event.papers?.find((each) => each.kind === kind);
  if (!paper) throw new JobRefused(messages.paperGone, { paper: name });
  return { template: 'event-paper', heading: heads[kind] ?? name, subtitle: event.title, data: eventPaperData(paper.sections, kind === 'EVENT_ATTENDANCE' && subject ? await readSigned(askAs(step), subject.id) : []), rows: null };
}

/** The number of a certificate is that of the registration, so that one paper tells of one registration. */
async function institutionCertificate(step: JobStep<unknown>, { institution: subject, number }: ToMake): Promise<Matter> {
  const { institution } = subject ? await step.graph<InstitutionCertificateAnswer>(institutionCertificateQuery, { id: subject.id }) : { institution: null };
  if (!institution) throw new JobRefused(messages.institutionGone);
  const data = institutionCertificateData(institution);
  if (!data) throw new JobRefused(messages.notRegistered, { institution: institution.name });
  if (number !== institution.registrationNumber) throw new JobRefused(messages.otherNumber, { value: number ?? '–', number: institution.registrationNumber ?? '–' });
  return { template: 'institution-certificate', heading: 'Tanda Daftar Lembaga Kesejahteraan Sosial', subtitle: null, data, rows: null };
}

async function distributionOf(step: JobStep<unknown>, { distribution: subject }: ToMake): Promise<Distribution> {
  const { distributionBatch } = subject ? await step.graph<{ distributionBatch: Distribution | null }>(distributionQuery, { id: subject.id }) : { distributionBatch: null };
  if (!distributionBatch) throw new JobRefused(messages.distributionGone);
  return distributionBatch;
}

/** Who is given what in a distribution, to be read or to be signed. */
async function distributionList(step: JobStep<unknown>, document: ToMake): Promise<Matter> {
  const distribution = await distributionOf(step, document);
  const rows = await readRecipients(askAs(step), document.distribution?.id ?? '', (count) => step.save({ done: count, total: distribution.plannedCount }));
  if (rows === null) throw new JobRefused(messages.tooManyRecipients, { max: mostRecipients });
  const signed = document.kind === 'DISTRIBUTION_RECEIPTS';
  const data = distributionListData(distribution, rows, signed);
  return { template: 'distribution-list', heading: signed ? 'Tanda Terima Bantuan' : 'Daftar Nominatif Penerima Bantuan', subtitle: distribution.programme.name, data, beginning: firstRows(data, rowsShown), rows: rows.length };
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
