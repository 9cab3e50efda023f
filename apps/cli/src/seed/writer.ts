import { setTimeout as pause } from 'node:timers/promises';
import { StackFailure } from '@pilar/stack/failure';
import { signInWithPassword } from '@pilar/stack/sign-in';

/** Record that each mutation gives back. */
const records = {
  registerPerson: 'Person',
  appointPillar: 'Pillar',
  recordDailyReport: 'PillarReport',
  draftMonthlyReport: 'PillarReport',
  submitMonthlyReport: 'PillarReport',
  decideMonthlyReport: 'PillarReport',
  publishDuties: 'Duty',
  acknowledgeDuties: 'DutyAcknowledgement',
  recordTraining: 'Training',
  gradePillar: 'Grade',
  registerOffice: 'Office',
  assignPost: 'Office',
  setLetterhead: 'Office',
  recordLegalBasis: 'LegalBasis',
  recordLegalContents: 'LegalBasis',
  recordPlanDocument: 'PlanDocument',
  recordPlanItems: 'PlanDocument',
  registerInstitution: 'Institution',
  filePaper: 'Institution',
  countClients: 'Institution',
  applyForRegistration: 'Registration',
  submitRegistration: 'Registration',
  returnRegistration: 'Registration',
  checkRegistrationPapers: 'Registration',
  recordRegistration: 'Registration',
  draftInstitutionReport: 'InstitutionReport',
  submitInstitutionReport: 'InstitutionReport',
  decideInstitutionReport: 'InstitutionReport',
  recordAccreditationScale: 'AccreditationScale',
  applyForAccreditation: 'Accreditation',
  recommendAccreditation: 'Accreditation',
  recordAssessment: 'Accreditation',
  recordGrade: 'Accreditation',
  formYouthOrganisation: 'YouthOrganisation',
  confirmYouthBoard: 'YouthOrganisation',
  activateYouthOrganisation: 'YouthOrganisation',
  reactivateYouthOrganisation: 'YouthOrganisation',
  classifyYouthOrganisation: 'YouthOrganisation',
  recordYouthActivity: 'YouthOrganisation',
  formForum: 'Forum',
  installForumBoard: 'Forum',
  addForumMembers: 'Forum',
  restForum: 'Forum',
  registerPartnerOrganisation: 'PartnerOrganisation',
  recordPartnerContribution: 'PartnerOrganisation',
  restPartnerOrganisation: 'PartnerOrganisation',
  draftWorkProgramme: 'WorkProgramme',
  adoptWorkProgramme: 'WorkProgramme',
  submitAccountabilityReport: 'WorkProgramme',
  decideAccountabilityReport: 'WorkProgramme',
  startReactivationDrive: 'ReactivationDrive',
  registerServiceCentre: 'ServiceCentre',
  setServiceHours: 'ServiceCentre',
  appointServiceOfficer: 'ServiceCentre',
  restServiceCentre: 'ServiceCentre',
  logServices: 'ServiceDay',
  draftInstrument: 'MonitoringInstrument',
  publishInstrument: 'MonitoringInstrument',
  planMonitorings: 'MonitoringPlan',
  recordVisit: 'Monitoring',
  scoreMonitoring: 'Monitoring',
  addFinding: 'Monitoring',
  answerFinding: 'Monitoring',
  closeFinding: 'Monitoring',
  closeMonitoring: 'Monitoring',
  startEventSeries: 'EventSeries',
  recordEvent: 'Event',
  issuePolicyNotice: 'PolicyNotice',
  recordMinutes: 'Minutes',
  draftEventPaper: 'EventPaper',
  recordActionItem: 'ActionItem',
  moveActionItem: 'ActionItem',
  recordQuestions: 'Event',
  inviteParticipants: 'Event',
  registerFamily: 'Family',
  registerBeneficiary: 'Beneficiary',
  planInventoryRounds: 'InventoryPlan',
  beginInventoryRound: 'InventoryRound',
  recordInventoryFound: 'InventoryRound',
  recordAreaIndicator: 'AreaIndicator',
  proposeEntitlement: 'Entitlement',
  assessEntitlement: 'Entitlement',
  approveEntitlement: 'Entitlement',
  activateEntitlement: 'Entitlement',
  suspendEntitlement: 'Entitlement',
  registerProgramme: 'Programme',
  setProgrammeAmounts: 'Programme',
  setProgrammeConflicts: 'Programme',
  linkProgrammeToPlan: 'Programme',
  setProgrammeBudget: 'Programme',
  allocateProgrammeBudget: 'Programme',
  planDistribution: 'DistributionBatch',
  allocateDistribution: 'DistributionBatch',
  startDistribution: 'DistributionBatch',
  recordDeliveries: 'DistributionBatch',
  recordSixTChecks: 'DistributionBatch',
  answerSixTFinding: 'SixTCheck',
  closeSixTFinding: 'SixTCheck',
  recordPovertySnapshot: 'PovertySnapshot',
  recordFundingEffort: 'FundingEffort',
  correctFamily: 'Family',
  registerProposal: 'Proposal',
  decideProposal: 'Proposal',
  recordNikCheck: 'Beneficiary',
  correctBeneficiary: 'Beneficiary',
  makeMinistryFile: 'MinistryFile',
  callVillageMeeting: 'VillageMeeting',
  recordVillageMeeting: 'VillageMeeting',
  publishVillageMeeting: 'VillageMeeting',
  reportCase: 'WelfareCase',
  assessCase: 'WelfareCase',
  confirmCase: 'WelfareCase',
  beginCaseService: 'WelfareCase',
  recordComplaint: 'Complaint',
  triageComplaint: 'Complaint',
  takeUpComplaint: 'Complaint',
  resolveComplaint: 'Complaint',
  closeComplaint: 'Complaint',
  planCaseService: 'CaseService',
  startCaseService: 'CaseService',
  referCase: 'Referral',
  acceptReferral: 'Referral',
  recordReferralArrival: 'Referral',
  completeDistribution: 'DistributionBatch',
  reconcileDistribution: 'DistributionBatch',
  closeDistribution: 'DistributionBatch',
  recordDelivery: 'Delivery',
  failDelivery: 'Delivery',
  openIncident: 'Incident',
  assessIncident: 'Incident',
  recordNotice: 'Incident',
  closeIncident: 'Incident',
  recordDataRequest: 'DataRequest',
  identifyDataRequest: 'DataRequest',
  answerDataRequest: 'DataRequest',
} as const;

/** A mutation that the demo data needs. */
export type Mutation = keyof typeof records;

/** One record to be made. The idempotency key comes from `key`, so that a second run changes nothing. */
export type Entry = { key: string; input: object };

/** A programme as its report needs it. */
export type ProgrammeItems = { id: string; items: { id: string; budget: string }[] };

type Result = { __typename: string; id?: string; code?: string; message?: string; path?: string[]; problems?: { path: string[]; message: string }[] };
type Answer = { data?: Record<string, Result | null> | null; errors?: { message: string; extensions?: { code?: string } }[] };

/** The gateway takes 20 root fields at most. */
const mostPerRequest = 20;
const attempts = 5;
const passing: ReadonlySet<string | undefined> = new Set(['RATE_LIMITED', 'SUBGRAPH_UNAVAILABLE']);

/** A demo officer at work, signed in as a person is. */
export class Writer {
  readonly #address: string;
  readonly #cookie: string;
  readonly #written: (count: number) => void;

  private constructor(address: string, cookie: string, written: (count: number) => void) {
    this.#address = address;
    this.#cookie = cookie;
    this.#written = written;
  }

  /** Signs the officer in on the sign-in page. `written` hears how many records each request has made. */
  static async signIn(address: string, email: string, password: string, written: (count: number) => void): Promise<Writer> {
    try {
      return new Writer(address, await signInWithPassword(address, email, password), written);
    } catch (error) {
      throw new StackFailure('SERVER_FAILED', `Demo data needs ${email} to sign in at ${address}: ${reasonOf(error)}.`);
    }
  }

  /** Makes the records one after the other and answers their ids in the same order. */
  async write(mutation: Mutation, entries: readonly Entry[], perRequest = mostPerRequest): Promise<string[]> {
    const ids: string[] = [];
    for (let start = 0; start < entries.length; start += perRequest) {
      const part = entries.slice(start, start + perRequest);
      const answer = await this.#post(mutation, part);
      ids.push(...part.map((entry, index) => idOf(mutation, entry, answer[`a${index}`])));
      this.#written(part.length);
    }
    return ids;
  }

  /** Items of programmes, which their reports name; the graph gave them their ids. */
  async itemsOf(ids: readonly string[]): Promise<ProgrammeItems[]> {
    const found: ProgrammeItems[] = [];
    for (let start = 0; start < ids.length; start += mostPerRequest) {
      const part = ids.slice(start, start + mostPerRequest);
      const query = `query Demo(${part.map((_, index) => `$a${index}: ID!`).join(', ')}) { ${part.map((_, index) => `a${index}: workProgramme(id: $a${index}) { id items { id budget } }`).join(' ')} }`;
      const { data, errors } = await this.#ask(JSON.stringify({ query, variables: Object.fromEntries(part.map((id, index) => [`a${index}`, id])) }), 'workProgramme') as unknown as { data?: Record<string, ProgrammeItems>; errors?: { message: string }[] };
      if (!data || errors?.length) throw new StackFailure('SERVER_FAILED', `Demo data cannot read programmes: ${errors?.map(({ message }) => message).join('; ') ?? 'no data'}`);
      found.push(...Object.values(data));
    }
    return found;
  }

  /** Ids of a plan's items by their codes: items are entered as rows of their plan, which is all that the answer tells. */
  async planItemsOf(plan: string): Promise<ReadonlyMap<string, string>> {
    const body = JSON.stringify({ query: 'query DemoItems($id: ID!) { planDocument(id: $id) { items { id code } } }', variables: { id: plan } });
    const { data } = await this.#ask(body, 'planDocument') as { data?: { planDocument: { items: { id: string; code: string }[] } | null } | null };
    return new Map(data?.planDocument?.items.map(({ id, code }) => [code, id]));
  }

  /** Asks what the officer sees, for records that are named by what others made. */
  async read<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.#ask(JSON.stringify({ query, variables }), 'a question') as unknown as { data?: Data | null; errors?: Answer['errors'] };
    if (!data || errors?.length) throw new StackFailure('SERVER_FAILED', `Demo data asked and got no answer: ${errors?.map(({ message }) => message).join('; ') ?? 'no data'}`);
    return data;
  }

  async #post(mutation: Mutation, entries: readonly Entry[]): Promise<Record<string, Result | null>> {
    const variables = Object.fromEntries(entries.map(({ key, input }, index) => [`a${index}`, { ...input, idempotencyKey: `demo-${key}` }]));
    const body = JSON.stringify({ query: documentOf(mutation, entries.length), variables });
    const what = `${mutation} ${entries[0]?.key}${entries.length > 1 ? ` … ${entries.at(-1)?.key}` : ''}`;
    for (let attempt = 1; ; attempt += 1) {
      const { data, errors } = await this.#ask(body, what) as Answer;
      if (data && !errors?.length) return data;
      // Every key leads to its first result, so asking again is safe.
      if (attempt === attempts || !errors?.every(({ extensions }) => passing.has(extensions?.code))) {
        throw new StackFailure('SERVER_FAILED', `Demo data refused at ${what}: ${errors?.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'} ${message}`).join('; ') ?? 'no data'}`);
      }
      await pause(attempt * 1_000);
    }
  }

  async #ask(body: string, what: string): Promise<unknown> {
    const headers = { 'content-type': 'application/json', 'accept-language': 'en', cookie: this.#cookie, origin: new URL(this.#address).origin };
    try {
      const response = await fetch(`${this.#address}/graphql`, { method: 'POST', headers, body });
      return await response.json();
    } catch (error) {
      throw new StackFailure('SERVER_FAILED', `Demo data stopped at ${what}: ${this.#address} did not answer (${reasonOf(error)}).`);
    }
  }
}

/** The same text for the same number of records, so that it is planned once. */
function documentOf(mutation: Mutation, count: number): string {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const places = Array.from({ length: count }, (_, index) => index);
  return [
    `mutation Demo(${places.map((index) => `$a${index}: ${type}Input!`).join(', ')}) {`,
    ...places.map((index) => `  a${index}: ${mutation}(input: $a${index}) { ...Outcome }`),
    '}',
    `fragment Outcome on ${type}Result {`,
    `  __typename ... on ${records[mutation]} { id } ... on Error { code message path } ... on InvalidInput { problems { path message } }`,
    '}',
  ].join('\n');
}

function idOf(mutation: Mutation, { key }: Entry, result: Result | null | undefined): string {
  if (result?.id && result.__typename === records[mutation]) return result.id;
  if (result?.path?.[0] === 'idempotencyKey') {
    throw new StackFailure('SERVER_FAILED', `Demo data refused at ${mutation} ${key}: it is there with other content, from another version or a change of its references. npx pilar seed --reset starts afresh.`);
  }
  const problems = result?.problems?.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
  const said = problems ?? `${result?.path?.join('.') ?? ''} ${result?.message ?? 'no answer'}`.trim();
  throw new StackFailure('SERVER_FAILED', `Demo data refused at ${mutation} ${key}: ${result?.code ?? 'NO_RESULT'} (${said}).`);
}

/** What went wrong in a few words; `fetch` keeps them one level down. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return reason instanceof Error ? reason.message || reason.name : String(reason);
}
