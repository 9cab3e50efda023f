import { randomUUID } from 'node:crypto';
import { daysAfter, today } from '@pilar/domain/dates';
import { covers, levelOf } from '@pilar/domain/region-code';
import { children, regionsWithin } from '@pilar/domain/regions';
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isObjectType, isUnionType, type GraphQLField, type GraphQLInputObjectType, type GraphQLInputType } from 'graphql';
import { token, type Reach } from './canary.ts';

/** What a mutation's input is filled for: where the record lies, whose records it names, and who may read it. */
export type Wish = {
  area: string;
  /** Area of whoever enters it; records that name no region belong there. */
  owner: string;
  /** Ids by type that it may refer to. */
  refs: ReadonlyMap<string, readonly string[]>;
  /** Ids of records that what is made becomes a part of; `refs` by default. */
  wholes?: ReadonlyMap<string, readonly string[]>;
  reach?: Reach;
  /** Text of its own kind, such as DraftEvent or SensitiveWelfareCase. */
  type?: string;
  /** Values by name of field, in place of those made up here. */
  particulars?: Readonly<Record<string, unknown>>;
};

/** Records that inputs name, by name of field; one that is not here fails the test. */
const referred: Record<string, string> = {
  person: 'Person', holder: 'Person', merged: 'Person', office: 'Office', parent: 'Office', issuer: 'Office', owner: 'Office', outlet: 'Office', logo: 'File', signedFile: 'File',
  series: 'EventSeries', legalBases: 'LegalBasis', planDocuments: 'PlanDocument', replaces: 'LegalBasis', replacedBy: 'LegalBasis', family: 'Family', job: 'Job', event: 'Event', file: 'File', institution: 'Institution',
  monitoring: 'Monitoring', accreditation: 'Accreditation', instrument: 'MonitoringInstrument', scale: 'AccreditationScale', institutions: 'Institution',
  chair: 'Person', organisation: 'YouthOrganisation', programme: 'WorkProgramme', item: 'WorkProgramme',
  centre: 'ServiceCentre', meeting: 'Event', like: 'Event', participant: 'Participant', policyNotice: 'PolicyNotice', photos: 'EventPhoto',
  plan: 'PlanDocument', derivesFromPlan: 'PlanDocument', planItems: 'PlanItem', planItem: 'PlanItem', derivesFrom: 'PlanItem', 'recordPlanItem.parent': 'PlanItem', 'correctPlanItem.parent': 'PlanItem', implements: 'LegalBasis',
  legalBasis: 'LegalBasis', pillar: 'Pillar', predecessor: 'Pillar', report: 'PillarReport', duty: 'Duty', import: 'Import', row: 'ImportRow', rows: 'ImportRow', 'revealNik.id': 'Person',
  'recordInventoryFound.round': 'InventoryRound', 'fileInventoryMinutes.round': 'InventoryRound',
  proposal: 'Proposal', proposals: 'Proposal', 'decideProposals.id': 'Proposal', repeats: 'MinistryFile', ministryFile: 'MinistryFile', 'attachMeetingFile.meeting': 'VillageMeeting',
  alert: 'Alert', account: 'Account', 'inviteAccounts.ids': 'Account', request: 'DataRequest', batch: 'DistributionBatch', delivery: 'Delivery', deliveries: 'Delivery', companions: 'Pillar',
  ...Object.fromEntries(['activate', 'approve', 'assess'].map((step) => [`${step}Entitlements.id`, 'Entitlement'])),
  'proposeErasure.subject': 'Beneficiary',
  beneficiary: 'Beneficiary', head: 'Beneficiary', newHead: 'Beneficiary', 'mergeFamilies.merged': 'Family', 'revealBeneficiary.id': 'Beneficiary', 'revealFamilyCard.id': 'Family', 'revealCase.id': 'WelfareCase', 'revealComplaintReporter.id': 'Complaint', 'attachCaseFile.case': 'WelfareCase', 'planCaseService.case': 'WelfareCase', 'referCase.case': 'WelfareCase', 'revealReferral.id': 'Referral', 'mergeBeneficiaries.merged': 'Beneficiary', 'setProgrammeConflicts.programme': 'Programme', 'attachProgrammePaper.programme': 'Programme',
};

/** The last year for which a drive was set, by region. */
const drives = new Map<string, number>();

/** Days ahead from which the last role was given. */
let given = 0;

/** Values that rules ask for, by name of field, or of mutation and field; one that is never the same twice is made. */
const special: Record<string, unknown> = {
  'proposeErasure.ground': 'REQUEST',
  'recordEvent.state': 'PUBLISHED', 'appointPillar.type': 'PENSOS', 'appointPillar.state': 'ACTIVE', month: '2021-07-01', relation: 'ANAK',
  'publishDuties.type': 'PENSOS', 'appointPillar.endedOn': undefined, 'appointPillar.endReason': undefined, on: '2021-07-12',
  'succeedPillar.decreeDate': '2021-07-12', 'succeedPillar.validFrom': '2021-07-12', endedOn: '2021-07-11',
  startDate: '2021-07-12', certificateDate: '2021-07-12', adoptedOn: '2021-01-04', approvedOn: '2021-07-12', termFrom: '2021-01-04', termTo: '2025-12-31',
  'formYouthOrganisation.state': 'DORMANT', 'formYouthOrganisation.chairName': undefined, 'correctYouthOrganisation.chairName': undefined,
  'startReactivationDrive.year': (area: string) => { drives.set(area, (drives.get(area) ?? 2_020) + 1); return drives.get(area); },
  'registerServiceCentre.state': 'ACTIVE', opens: '08:00', closes: '12:00',
  // The office of the regency: none of those that lie below or above it will do.
  'registerServiceCentre.office': undefined, 'correctServiceCentre.office': undefined,
  'openIncident.noticedAt': '2021-07-12T14:00:00+07:00', 'assessIncident.happenedFrom': '2021-07-12T08:00:00+07:00', 'assessIncident.happenedTo': '2021-07-12T09:00:00+07:00',
  'findAffected.from': '2021-07-12T08:00:00+07:00', 'findAffected.to': '2021-07-12T09:00:00+07:00', 'recordNotice.at': '2021-07-13T09:00:00+07:00', 'openIncident.happenedFrom': undefined, 'openIncident.happenedTo': undefined, 'openIncident.alert': undefined,
  // What is planned is to come.
  'planEvents.date': '2030-07-12', 'planEvents.endDate': '2030-07-12',
  realisedOn: '2021-12-31', 'issuePolicyNotice.supersedes': undefined, 'recordActionItem.office': undefined, 'correctActionItem.office': undefined, 'recordQuestions.office': undefined, 'answerQuestion.office': undefined, 'correctQuestion.office': undefined,
  'formForum.kind': 'OTHER', 'formForum.level': undefined, 'formForum.office': undefined, 'formForum.chairName': undefined, 'correctForum.office': undefined, 'correctForum.chairName': undefined, 'installForumBoard.name': undefined,
  'registerPartnerOrganisation.kind': 'DUNIA_USAHA', 'registerPartnerOrganisation.paper': undefined, 'recordPartnerPaper.paper': 'DECREE',
  ...Object.fromEntries(['registerPartnerOrganisation', 'correctPartnerOrganisation'].flatMap((name) => ['households', 'members', 'volunteers', 'lumbung'].map((fact) => [`${name}.${fact}`, undefined]))),
  startTime: '09:00', endTime: '12:00', startAt: '09:15', publishedAt: '2021-07-12T14:00:00+07:00', publishedOn: '2021-07-12',
  date: '2021-07-12', endDate: '2021-07-12', decreeDate: '2021-01-04', validFrom: '2021-01-04', validTo: '2029-12-31', birthDate: '1980-02-01', founded: '2001-02-03',
  year: 2021, yearFrom: 2021, yearTo: 2023, plannedYear: 2021, saidByRole: 0, fromRole: 0, version: 1, client: undefined, 'draftDocument.list': undefined, 'draftDocument.institution': undefined, 'draftDocument.distribution': undefined, 'draftDocument.accesses': undefined, 'draftDocument.incident': undefined, 'draftDocument.noticeTo': undefined,
  letterDate: '2021-07-12', asOf: '2021-07-12', grantedOn: '2020-01-06', checkedOn: '2021-07-12', visitedOn: '2021-07-12', visitedOnBase: '2021-07-12', day: '2021-05-03', capacity: 50, 'addInstitutionStaff.role': 'OTHER',
  appliedOn: '2021-07-12', plannedOn: '2021-07-12', due: '2021-12-31', assessor: undefined, 'recordAccreditationScale.code': 'A',
  'draftInstrument.sections': { title: 'Kanari', questions: [{ text: 'Kanari', kind: 'YES_NO' }] }, 'reviseInstrument.sections': { title: 'Kanari', questions: [{ text: 'Kanari', kind: 'YES_NO' }] },
  // Canaries had another number before: an answer of before it is refused.
  'recordNikCheck.checkedOn': () => today(), 'recordNikCheck.source': 'DUKCAPIL', 'correctNik.evidence': 'IDENTITY_CARD',
  takenOn: '2026-07-12',
  // A figure of the ministry's counts no valid families, an effort is for the region, and what does not change has no reason.
  'recordPovertySnapshot.period': () => nextYear(), 'recordFundingEffort.family': undefined, extremePoorReason: undefined,
  ...Object.fromEntries(['recordPovertySnapshot', 'correctPovertySnapshot'].flatMap((name) => ['valid', 'verified'].map((field) => [`${name}.${field}`, undefined]))),
  // A request has come lately, of somebody who asks for themselves.
  'recordDataRequest.receivedAt': undefined, 'recordDataRequest.relation': 'SELF', 'recordDataRequest.account': undefined, 'recordDataRequest.person': undefined, applicantContact: '081200000000', 'identifyDataRequest.authority': undefined, 'identifyDataRequest.proof': 'IDENTITY_CARD',
  receivedOn: '2021-07-12', complainedOffice: undefined, receiptCode: undefined, reporterContact: '081200000000', 'referComplaint.body': undefined,
  'recordAreaIndicator.period': () => nextYear(), statedOn: '2021-07-12',
  // Roles are held at levels of their own, until a day that is not far.
  ...Object.fromEntries(['registerAccount', 'giveGrant'].flatMap((name) => [[`${name}.validTo`, daysAfter(today(), 300)], [`${name}.validFrom`, today()], [`${name}.organisation`, undefined]])),
  // Of one account each from another day: the same role from the same day is held already.
  'giveGrant.validFrom': () => daysAfter(today(), (given += 1)),
  'registerAccount.role': (area: string) => roleAt(area, 'VIEWER', 'TKSK'), 'giveGrant.role': (area: string) => roleAt(area, area === '36' ? 'PROV_HEAD' : 'REG_OFFICER', 'KEC_OFFICER'),
  'registerAccount.email': () => nextEmail(), 'registerMachineClient.clientId': () => `kanari-${nextEmail().replace(/\D/g, '')}`, 'registerMachineClient.validTo': daysAfter(today(), 300),
  'registerMachineClient.scopes': 'nik:read', 'correctMachineClient.scopes': 'nik:read',
  // By mail they would need a mail server.
  'inviteAccounts.delivery': 'PAPER',
  'registerProgramme.code': () => nextCode(), 'registerProgramme.caseTypes': 'PGM', 'correctProgramme.caseTypes': 'PGM', issuedOn: '2021-07-12', decreeOn: '2021-01-04',
  // One gives a service: somebody of the register, or another by name.
  ...Object.fromEntries(['planCaseService', 'correctCaseService'].map((name) => [`${name}.workerName`, undefined])),
  doneOn: '2021-07-12', plannedFrom: '2021-07-12', plannedTo: '2021-12-31', sentOn: '2021-07-12', consentOn: '2021-07-12',
  firstDay: '2021-01-11', lastDay: '2021-12-10', foundOn: '2021-07-12', signedOn: '2021-07-12',
  'planMonitorings.from': '2021-01-11', 'planMonitorings.to': '2021-12-10',
  // Aid for a family, and a distribution within days that are right.
  ...Object.fromEntries(['proposeEntitlement', 'proposeEntitlements'].map((name) => [`${name}.beneficiary`, undefined])), 'proposeEntitlements.acceptedIn': undefined,
  'planDistribution.period': '2021-07', startsOn: '2021-07-12', endsOn: '2021-07-30', timeFrom: '09:00', timeTo: '12:00', 'recordSixTChecks.nth': undefined, 'recordSixTChecks.point': undefined, 'recordSixTChecks.result': 'FINDING', dueOn: '2021-12-31', key: '01900000-0000-7000-8000-0000000000bc', photo: '01900000-0000-7000-8000-0000000000bc', deliveredAt: '2021-07-12T09:00:00+07:00', mandate: undefined, proof: undefined,
  // A family on the list of its village: one subject, submitted.
  'registerProposal.beneficiary': undefined, 'registerProposal.submit': true, heldOn: '2021-07-12', documentOn: '2021-07-12',
  // Parts that no canary has: what names them is refused alike in every area.
  // Who came that day: a guest by name, as the paper list says.
  'addWalkIn.person': undefined, 'addWalkIn.method': 'PAPER', 'addWalkIn.at': '2021-07-12T09:30:00+07:00', 'recordAttendance.at': '2021-07-12T09:30:00+07:00', 'addWalkIn.alsoNamed': true, signature: '10,20 30,40 50,60',
  merge: '01900000-0000-7000-8000-0000000000bb', change: '01900000-0000-7000-8000-0000000000bb', paper: '01900000-0000-7000-8000-0000000000bb', staff: '01900000-0000-7000-8000-0000000000bb', finding: '01900000-0000-7000-8000-0000000000bb', member: '01900000-0000-7000-8000-0000000000bb', contribution: '01900000-0000-7000-8000-0000000000bb', officer: '01900000-0000-7000-8000-0000000000bb',
  ...Object.fromEntries(['correctPost', 'endPost', 'withdrawPost'].map((name) => [`${name}.post`, '01900000-0000-7000-8000-0000000000bb'])),
  'planMonitorings.except': undefined,
  'sendInvitations.participants': undefined, 'resendMails.participants': undefined,
  // The keepers enter the same names anew, each a person of their own.
  'inviteParticipants.alsoNamed': true,
  'registerPerson.distinct': true, 'registerBeneficiary.distinct': true, happenedOn: '2026-07-12',
  // A case is one person's: it lies where they live.
  'reportCase.type': 'PGM', 'reportCase.foundOn': '2026-07-12', 'reportCase.family': undefined, 'reportCase.groupName': undefined, 'reportCase.persons': undefined, 'reportCase.unit': undefined, 'reportCase.area': undefined, 'reportCase.disabilities': undefined, 'correctCase.disabilities': undefined,
  rowRef: 'kanari-1', 'enterFamilies.version': undefined, 'enterBeneficiaries.version': undefined, 'enterBeneficiaries.distinct': true, 'enterCases.version': undefined, 'enterCases.type': 'PGM', 'enterCases.foundOn': '2026-07-12',
  ...Object.fromEntries(['family', 'groupName', 'persons', 'unit', 'area', 'disabilities'].map((field) => [`enterCases.${field}`, undefined])),
  'correctCase.type': 'GLD', 'correctCase.foundOn': '2026-07-12', 'correctCase.groupName': undefined, 'correctCase.persons': undefined,
  'publishCaseTypes.code': 'KNR', 'publishCaseTypes.validFrom': () => nextDay(), minAge: undefined, maxAge: undefined, desilOn: '2026-07-01', extremePoorOn: '2026-07-01', signsOn: '2026-07-01', noNikReason: undefined, phone: '081200000000', email: 'kanari@example.invalid', rt: '001', rw: '002',
};

/** Mutations that change the lists of an event, write to those on them, or plan others like it; each names it by a field of its own. */
const ofAnEvent = new Set(['planEvents', 'inviteParticipants', 'recordAttendance', 'closeAttendance', 'openCheckIn', 'recordQuestions', 'recordFeedback', 'arrangeEventPhotos', 'sendInvitations', 'resendMails', 'recordInventoryFound', 'fileInventoryMinutes']);

let years = 0;
/** A year of which no source has told yet: a figure stands once for each. */
function nextYear(): string {
  years += 1;
  return String(1950 + years % 70);
}

let emails = 0;
/** An address that no account has yet. */
function nextEmail(): string {
  emails += 1;
  return `kanari-${emails}@example.invalid`;
}

/** A role that is held in regions like this one. */
function roleAt(area: string, above: string, inDistrict: string): string {
  return levelOf(area) === 'DISTRICT' ? inDistrict : above;
}

let programmes = 0;
/** A code that no programme has yet. */
function nextCode(): string {
  programmes += 1;
  return `KANARI-${programmes}`;
}

let days = 0;
/** A day on which no other list of types begins, before there were any: what holds today stays as it is. */
function nextDay(): string {
  days += 1;
  return new Date(Date.UTC(1990, 0, days)).toISOString().slice(0, 10);
}

let numbers = 0;

/** The type that a mutation makes or changes: the member of its result that has an id. */
export function entityOf(field: GraphQLField<unknown, unknown>): string {
  const result = getNamedType(field.type);
  const members = isUnionType(result) ? result.getTypes() : isObjectType(result) ? [result] : [];
  const entity = members.find((member) => 'id' in member.getFields());
  if (!entity) throw new Error(`${field.name} answers no record that the leak test could keep`);
  return entity.name;
}

/** Whether a mutation changes something that exists: it takes the version it read, or names the record by its id, a part of it, or nothing else. */
export function changesRecord(field: GraphQLField<unknown, unknown>): boolean {
  const names = Object.keys(inputOf(field).getFields()).filter((name) => name !== 'idempotencyKey');
  return names.includes('version') || names.includes('id') || names.includes('staff') || field.name === 'withdrawPaper' || ofAnEvent.has(field.name) || (names.length === 1 && referred[names[0] ?? ''] === entityOf(field));
}

/** The one input of a mutation. */
export function inputOf(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType {
  const input = getNamedType(field.args.find(({ name }) => name === 'input')?.type);
  if (!isInputObjectType(input)) throw new Error(`${field.name} takes no input, and the leak test cannot fill it`);
  return input;
}

/** A whole input, every field of it filled; undefined while a record it could name is still missing. */
export function fill(field: GraphQLField<unknown, unknown>, wish: Wish): Record<string, unknown> | undefined {
  const type = wish.type ?? entityOf(field);
  const area = placeOf(field, type, wish);
  const text = token({ area, owner: wish.owner, reach: wish.reach ?? 'area', type });
  const missing: string[] = [];

  const valueOf = (of: GraphQLInputType, name: string): unknown => {
    if (wish.particulars && name in wish.particulars) return wish.particulars[name];
    const nullable = getNullableType(of);
    if (isListType(nullable)) {
      const one = valueOf(getNullableType(nullable.ofType as GraphQLInputType), name);
      return one === undefined ? undefined : [one];
    }
    // A value that is no term of the list is meant for another field of that name, such as the kind of a caveat.
    const isMeant = (key: string) => !isEnumType(nullable) || special[key] === undefined || typeof special[key] === 'function' || nullable.getValue(String(special[key])) !== undefined;
    const rule = [`${field.name}.${name}`, name].find((key) => key in special && isMeant(key));
    if (rule) return typeof special[rule] === 'function' ? (special[rule] as (area: string) => unknown)(area) : special[rule];
    if (isInputObjectType(nullable)) {
      if (nullable.name === 'ExternalIdInput') return { system: 'kanari', value: `${text}${randomUUID()}` };
      return objectOf(nullable);
    }
    if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
    switch (nullable.name) {
      case 'ID': return idOf(name, of !== nullable);
      case 'RegionCode': return area;
      case 'Boolean': return name === 'external' ? !covers('36', wish.area) : false;
      case 'Int': return 3;
      case 'Float': return 1.5;
      case 'Rupiah': return '1000000';
      case 'ListFilter': return {};
      case 'Nik': return numberOfNobody();
      case 'Url': return `https://example.invalid/${text}`;
      case 'String': return name === 'idempotencyKey' ? randomUUID() : `${text} ${name}`;
      default: throw new Error(`The leak test has no ${nullable.name} for ${field.name}.${name}`);
    }
  };
  const idOf = (name: string, required: boolean): string | undefined => {
    const target = referred[`${field.name}.${name}`] ?? referred[name];
    if (!target) throw new Error(`The leak test does not know what ${field.name}.${name} refers to`);
    const own = [entityOf(field), parts[entityOf(field)]].includes(target);
    // A post is a part of the office that it must name, a report of its term; the office above may be any, and the first has none.
    // So is a case of the person it is reported of, in whose village it lies.
    const whole = own && (required || field.name === 'reportCase');
    const id = (whole ? wish.wholes ?? wish.refs : wish.refs).get(target)?.at(-1);
    if (id === undefined && (whole || !own)) missing.push(name);
    return id;
  };
  const objectOf = (input: GraphQLInputObjectType): Record<string, unknown> =>
    Object.fromEntries(Object.values(input.getFields()).flatMap((one) => {
      const value = valueOf(one.type, one.name);
      return value === undefined ? [] : [[one.name, value]];
    }));

  const input = objectOf(inputOf(field));
  return missing.length > 0 ? undefined : input;
}

/** A new NIK or family card number of nobody each time; it need not fit the birth date, as a reason is given too. */
function numberOfNobody(): string {
  numbers += 1;
  return `360214${String(1 + Math.floor(numbers / 9_999)).padStart(2, '0')}0170${String(1 + numbers % 9_999).padStart(4, '0')}`;
}

const inVillages = new Set(['Family', 'Beneficiary', 'Complaint', 'Proposal', 'VillageMeeting', 'WelfareCase', 'SensitiveWelfareCase', 'Institution', 'Registration', 'InstitutionReport', 'Accreditation']);
/** Records that lie where what they are a part of lies. */
const parts: Readonly<Record<string, string>> = { Grant: 'Account', Minutes: 'Event', ActionItem: 'Event', EventQuestion: 'Event', EventFeedback: 'Event', EventPaper: 'Event', Participant: 'Event', EventPhoto: 'Event', CaseFile: 'WelfareCase', CaseService: 'WelfareCase', Referral: 'WelfareCase', HousingPhoto: 'Family', WorkProgramme: 'YouthOrganisation', ServiceDay: 'ServiceCentre', PillarReport: 'Pillar', DutyAcknowledgement: 'Pillar', Grade: 'Pillar', Training: 'Person', Registration: 'Institution', InstitutionReport: 'Institution', Accreditation: 'Institution', WelfareCase: 'Beneficiary' };

/** Where a record lies: some kinds in villages alone, what names no region with its owner, all else anywhere. */
function placeOf(field: GraphQLField<unknown, unknown>, type: string, { area, owner }: Wish): string {
  if (inVillages.has(type)) return villageOf(area);
  if (type === 'YouthOrganisation' || type === 'ServiceCentre') return ownVillage(type, area);
  if (type === 'DataRequest') return area.slice(0, 5);
  if (type === 'ReactivationDrive') return levelOf(area) === 'PROVINCE' ? children(area)[0]?.code ?? area : area.slice(0, 5);
  const fields = Object.values(inputOf(field).getFields());
  if (type in parts) return area;
  const placed = fields.some((one) => getNamedType(one.type).name === 'RegionCode' || referred[one.name] === entityOf(field));
  return placed ? area : owner;
}

const taken = new Set<string>();

/** A village that no other record of the type lives in; a district where no villages are known. */
function ownVillage(type: string, area: string): string {
  const code = regionsWithin(area, 'VILLAGE').map((one) => one.code).find((one) => !taken.has(`${type} ${one}`)) ?? area;
  taken.add(`${type} ${code}`);
  return code;
}

function villageOf(area: string): string {
  let code = area;
  for (let below = children(code); below[0]; below = children(code)) code = below[0].code;
  return code;
}
