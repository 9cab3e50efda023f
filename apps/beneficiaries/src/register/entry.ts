import { today } from '@pilar/domain/dates';
import { numberDigits } from '@pilar/domain/nik';
import { region } from '@pilar/domain/regions';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { slug } from '@pilar/imports/map/slug';
import { ppksTypes } from '@pilar/imports/kinds/ppks-types';
import type { Context } from '@pilar/subgraph/context';
import { asDay } from '@pilar/subgraph/entity';
import type { CellProblem, ImportValues } from '@pilar/subgraph/importing';
import { say, type Message } from '@pilar/subgraph/messages';
import { personalMessages } from '@pilar/subgraph/personal-messages';
import { withNikCaveat } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import type { BeneficiaryRead } from '../beneficiary/read-beneficiary.ts';
import { takesDisability } from '../case/case-rules.ts';
import { inOrder } from '../case/particulars.ts';
import { caseKey, checkFit, typeIn, type FoundType, type Subject } from '../case/case-subject.ts';
import { caseMessages } from '../case/case-messages.ts';
import type { Db } from '../db.ts';
import { newFamily, readFamily, type FamilyRead } from '../family/read-family.ts';
import { checkChanges, namesAsHead } from './changes-told.ts';
import { uncheckedThere } from './checked-there.ts';
import { disabilityType, isDisabled } from './entry-disability.ts';
import { householdAddress, readPerson } from './entry-person.ts';
import { checkJoining, readStanding } from './entry-rules.ts';
import type { Known, StandingPerson, TypeList } from './known.ts';
import { registerMessages as messages } from './register-messages.ts';

/** A case that a row reports. */
export type EntryCase = { type: FoundType; caveats: Caveat[]; of: 'PERSON' | 'FAMILY'; disabilities: Code<'DISABILITY_KIND'>[] };

/** A row of a register, read: the person it enters or means, the family they join, and the cases it reports of them. */
export type Entry = {
  standing: StandingPerson | null;
  read: BeneficiaryRead;
  area: string;
  caveats: Caveat[];
  /** Of a new person: the card of the family, its standing id if there is one, and what the row tells of it. */
  family: { card: string; id: string | null; read: FamilyRead; relation: Code<'FAMILY_RELATION'> } | null;
  cases: EntryCase[];
  foundOn: string;
  foundBy: string;
  dtksId: string | null;
  remarks: CellProblem[];
};

/** Kinds of register. A change list of card holders (KPM) tells of no type; a file of proposals speaks for today, and of disability alone. */
export type RegisterKind = 'DTKS' | 'PPKS' | 'KPM' | 'PROPOSAL';

/** The last day of that year, or today where it has not come: for it the register says what it says. */
export function dayOfYear(year: unknown): string | null {
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1900 || year > 9999) return null;
  return `${year}` === today().slice(0, 4) ? today() : `${year}-12-31`;
}

/** As what a register is named where its cases tell who found them. */
const origins: Record<RegisterKind, string> = { DTKS: 'DTKS', PPKS: 'Daftar PPKS', KPM: 'Daftar perubahan KPM', PROPOSAL: 'Berkas usulan SIKS-NG' };

/** What is told of a row whose person stands already. */
const standingWords: Record<RegisterKind, Message> = { DTKS: messages.standing, PPKS: messages.standing, KPM: messages.unchanged, PROPOSAL: messages.standingProposed };

/** Reads a row by the rules of registerBeneficiary, registerFamily and reportCase; notes what is wrong with it. */
export function readEntry(kind: RegisterKind, known: Known, values: ImportValues, ctx: Context<Db>, problems: Problems): Entry {
  const remarks: CellProblem[] = [];
  const remark: Remark = (column, message, parameters) => remarks.push({ column, message: say(ctx.language, message, parameters) });
  const { read, area } = readPerson(values, problems);
  const standing = readStanding(known, read, problems);
  if (kind === 'KPM') checkChanges(known, standing, values, area, problems);
  if (standing) remark('nik', standingWords[kind], { name: standing.fullName, area: region(standing.areaCode)?.fullName ?? '' });
  const { family, caveats } = readJoining(kind, known, values, { standing, read }, problems, remark);
  const dtksId = readDtksId(known, values, standing, read, problems);
  const { foundOn, list } = kind === 'KPM' ? { foundOn: today(), list: null } : readYear(known, kind === 'PROPOSAL' ? Number(today().slice(0, 4)) : values['year'], problems);
  const entry: Entry = {
    standing, read, area, family, foundOn, dtksId, remarks, cases: [], foundBy: `${origins[kind]} ${foundOn.slice(0, 4)}`,
    caveats: [...withNikCaveat([], read.personal.doubts, messages.doubtInFile.id), ...caveats],
  };
  for (const { code, path } of list ? namedTypes(kind, values, list, problems, standing) : []) {
    const found = readCase(known, list, entry, code, path, problems);
    if (found === 'OPEN') remark(path, messages.openCase, { type: code });
    else if (found) entry.cases.push(found);
  }
  tellDisabilities(values, entry.cases, remark);
  if (entry.cases.length > 0) for (const { column, value } of uncheckedThere(values)) remark(column, messages.uncheckedThere, { value });
  if (problems.found.length === 0) take(known, entry);
  return entry;
}

type Remark = (column: string, message: Message, parameters?: Record<string, string | number>) => void;

/** The relation of somebody of whom a list tells none: that of the head where it names them so. */
function untoldRelation(kind: RegisterKind, values: ImportValues): Code<'FAMILY_RELATION'> | undefined {
  return kind === 'DTKS' ? undefined : namesAsHead(values) ? 'KEPALA_KELUARGA' : 'LAINNYA';
}

/** The family of the card, which somebody new joins; where the list tells no relation, that is kept beside the person. */
function readJoining(kind: RegisterKind, known: Known, values: ImportValues, { standing, read }: Pick<Entry, 'standing' | 'read'>, problems: Problems, remark: Remark): Pick<Entry, 'family' | 'caveats'> {
  const card = values['cardNumber'] as string | undefined;
  const given = values['relation'] as Code<'FAMILY_RELATION'> | undefined;
  if (given && card === undefined) remark('relation', messages.relationLeft);
  if (standing !== null || card === undefined) return { family: null, caveats: [] };
  const relation = given ?? untoldRelation(kind, values);
  const told = readFamily({ cardNumber: card, ...householdAddress(values) }, problems, newFamily);
  const { id } = checkJoining(known, { card, relation, sex: read.personal.sex ?? null, birthDate: read.personal.birthDate ?? null, stepChild: values['stepChild'] === true }, problems);
  if (id !== null) remark('cardNumber', messages.joins);
  return {
    family: relation ? { card, id, read: told, relation } : null,
    caveats: given === undefined && relation !== 'KEPALA_KELUARGA' ? [{ field: 'relation', kind: 'UNCONFIRMED', text: messages.relationUnknown.id }] : [],
  };
}

/** The day for which the register speaks, and the types that held on it; notes a year that is none, has not come, or had no types. */
function readYear(known: Known, year: unknown, problems: Problems): { foundOn: string; list: TypeList | null } {
  const foundOn = dayOfYear(year);
  if (foundOn === null || foundOn > today()) {
    problems.add('year', messages.badYear, { value: String(year ?? '') });
    return { foundOn: today(), list: null };
  }
  const list = known.lists.get(foundOn) ?? null;
  if (!list) problems.add('year', caseMessages.noListThen, { value: foundOn });
  return { foundOn, list };
}

/** The types that the row says, each with the column that says it. */
function namedTypes(kind: RegisterKind, values: ImportValues, list: TypeList, problems: Problems, standing: StandingPerson | null): { code: string; path: string }[] {
  if (kind === 'PPKS') return ppksTypes.flatMap(({ code }) => (values[code] === true ? [{ code, path: code }] : []));
  if (kind === 'PROPOSAL') return isDisabled(values) ? [{ code: disabilityType(standing?.bornOn ?? (values['birthDate'] as string | undefined), today()), path: 'disabled' }] : [];
  const written = values['caseType'];
  if (typeof written !== 'string') {
    problems.add('caseType', messages.typeNeeded);
    return [];
  }
  const words = slug(written);
  const named = list.types.find(({ code, nameId, nameEn }) => [code, nameId, nameEn].some((name) => slug(name) === words));
  return [{ code: named?.code ?? written, path: 'caseType' }];
}

/** The case of that type: of the family where the type is a family's and there is one, else of the person. */
function readCase(known: Known, list: TypeList | null, { standing, family, read, area, foundOn }: Entry, code: string, path: string, problems: Problems): EntryCase | 'OPEN' | null {
  const type = typeIn(list, code, foundOn, problems, path);
  if (!type) return null;
  const familyKey = standing ? standing.familyId : family && (family.id ?? family.card);
  const of = type.unit === 'FAMILY' && familyKey !== null ? 'FAMILY' : 'PERSON';
  const key = of === 'FAMILY' ? familyKey : standing?.id ?? null;
  if (key !== null && known.open.has(caseKey(key, type.code))) return 'OPEN';
  const subject: Subject = {
    unit: of, beneficiaryId: null, familyId: null, groupName: null, persons: null, areaCode: area,
    sex: of === 'FAMILY' ? null : standing ? standing.sex : read.personal.sex ?? null,
    bornOn: of === 'FAMILY' ? null : asDay(standing ? standing.bornOn : read.personal.birthDate) ?? null,
  };
  return { type, of, caveats: checkFit(type, subject, foundOn, problems, [], path), disabilities: [] };
}

/** Gives the kinds of disability to the case that tells them; one that stands already is not changed by a list. */
function tellDisabilities(values: ImportValues, cases: EntryCase[], remark: Remark): void {
  const ticked = codes('DISABILITY_KIND').filter((kind) => values[kind] === true);
  const kinds = inOrder([...(values['disabilities'] as string[] | undefined) ?? [], ...ticked]);
  if (kinds.length === 0) return;
  const telling = cases.filter(({ type }) => takesDisability(type));
  for (const one of telling) one.disabilities = kinds;
  if (telling.length === 0) remark(values['disabilities'] === undefined ? ticked[0] ?? 'disabilities' : 'disabilities', messages.disabilityLeft);
}

/** The ministry's id; notes one that somebody else has, and a number of the person or of the family card in its place: it is kept as it is. */
function readDtksId(known: Known, values: ImportValues, standing: StandingPerson | null, read: BeneficiaryRead, problems: Problems): string | null {
  const id = values['dtksId'] as string | undefined;
  if (id === undefined) return null;
  const holder = known.dtksIds.get(id);
  if (holder !== undefined && holder !== (standing?.id ?? read.personal.nik)) problems.add('dtksId', messages.dtksTaken);
  if ([read.personal.nik, values['cardNumber']].includes(numberDigits(id))) problems.add('dtksId', personalMessages.numberAsName);
  return id;
}

/** Lets the rows below know of this one. */
function take(known: Known, { standing, read, family, cases, dtksId }: Entry): void {
  const { nik, sex, birthDate } = read.personal;
  if (nik) known.niks.add(nik);
  if (dtksId !== null && !known.dtksIds.has(dtksId)) known.dtksIds.set(dtksId, standing?.id ?? nik ?? '');
  if (family) known.members.set(family.card, [...known.members.get(family.card) ?? [], { id: '', relation: family.relation, sex: sex ?? null, birthDate: birthDate ?? null }]);
  // Not of families: this row may be refused yet, and the next member then tells of the case.
  for (const { type, of } of cases) if (of === 'PERSON' && standing) known.open.add(caseKey(standing.id, type.code));
}
