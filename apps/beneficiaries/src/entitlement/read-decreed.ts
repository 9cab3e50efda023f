import { shareWord } from '@pilar/domain/duplicates/person-name';
import { levelOf } from '@pilar/domain/region-code';
import { componentColumns } from '@pilar/imports/kinds/entitlement';
import { slug } from '@pilar/imports/map/slug';
import type { Context } from '@pilar/subgraph/context';
import { DomainError, InvalidInput } from '@pilar/subgraph/errors';
import type { CellProblem, ImportValues } from '@pilar/subgraph/importing';
import { say, words } from '@pilar/subgraph/messages';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { onlyArriving } from '../arriving.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { cardBearers, nikHolders } from '../numbers.ts';
import { conditionWords, entitlementMessages as messages } from './entitlement-messages.ts';
import { barred, decidersOf } from './entitlement-rules.ts';
import { proposing, readOffer, type Offer, type Proposed } from './propose.ts';
import { unmetConditions } from './unmet-conditions.ts';

/** A row of a decree's annex that is right: the entitlement to be made, and what is to be looked at. */
export type Decreed = { row: Prisma.EntitlementCreateManyInput; remarks: CellProblem[] };

type Holder = { id: string; fullName: string; lifeState: string; familyId: string | null };
/** An offer as rows name it: programme and year, or what is wrong with them. */
type Named = { offer: Offer | null; refused: DomainError | null };
type Judge = (one: Proposed) => Prisma.EntitlementCreateManyInput;

const texts = (rows: readonly ImportValues[], key: string) => [...new Set(rows.flatMap((values) => (typeof values[key] === 'string' ? [values[key]] : [])))];
const offerKey = ({ programme, year }: ImportValues) => `${slug(String(programme ?? ''))} ${String(year ?? '')}`;

/** Finds at once whom and what the rows name, and gives what reads one of them. */
export async function readDecreed(rows: readonly ImportValues[], ctx: Context<Db>): Promise<(values: ImportValues, problems: Problems) => Decreed> {
  const holderOf = await holders(ctx, texts(rows, 'nik'));
  const { holders: familyOfCard } = await cardBearers(ctx.db, texts(rows, 'cardNumber'));
  const offers = await offersOf(ctx, rows);
  const about = (values: ImportValues) => proposed(values, offers.get(offerKey(values))?.offer ?? null, holderOf(values));
  const judges = new Map<string, Judge>();
  for (const [key, { offer }] of offers) {
    const named = rows.filter((values) => offerKey(values) === key).flatMap((values) => about(values) ?? []);
    if (offer) judges.set(key, await proposing(ctx.db, ctx, offer, named));
  }
  const unmetOf = await unmetConditions(ctx.db, rows.flatMap((values) => asking(values, about(values), offers)));
  /** Which programme the file names each family or person for, by year. */
  const taken = new Map<string, string>();
  return (values, problems) => {
    const { offer, refused } = offers.get(offerKey(values)) ?? { offer: null, refused: null };
    if (refused) tell(refused, problems, (field) => field ?? 'programme');
    const holder = holderOf(values);
    checkHolder(values, holder, offer, familyOfCard, problems);
    const decree = readDecree(values, problems);
    const one = about(values);
    const row = one && problems.found.length === 0 ? judged(judges.get(offerKey(values)), one, problems) : null;
    if (offer && row) checkLevel(ctx, offer, row, problems);
    if (offer && holder && row) checkOnce(taken, values, offer, holder, problems);
    const unmet = offer && one ? asking(values, one, offers).flatMap(unmetOf) : [];
    const remarks = offer && unmet.length > 0 ? [{ column: 'nik', message: say(ctx.language, messages.unmetTold, { programme: offer.programme.name, conditions: unmet.map((condition) => say(ctx.language, conditionWords[condition])).join(', ') }) }] : [];
    // A row with problems has no data: nothing looks at what is missing here.
    return { row: { ...row, ...decree } as Prisma.EntitlementCreateManyInput, remarks };
  };
}

/** Persons by number. Who is to come from elsewhere is elsewhere until they are received. */
async function holders(ctx: Context<Db>, numbers: readonly string[]): Promise<(values: ImportValues) => Holder | undefined> {
  const found = await nikHolders(ctx.db, numbers);
  const persons = await ctx.db.beneficiary.findMany({
    where: { id: { in: [...found.values()].flatMap(({ beneficiary }) => beneficiary ?? []) } },
    select: { id: true, fullName: true, lifeState: true, familyId: true, areaCode: true, ownerCode: true, movedTo: true },
  });
  const here = new Map(persons.filter((row) => !onlyArriving(ctx, row)).map((row) => [row.id, row]));
  return ({ nik }) => here.get(found.get(String(nik))?.beneficiary ?? '');
}

/** The programmes that rows name by code or name, each with its year. */
async function offersOf(ctx: Context<Db>, rows: readonly ImportValues[]): Promise<Map<string, Named>> {
  const all = await ctx.db.programme.findMany({ select: { code: true, name: true } });
  const offers = new Map<string, Named>();
  for (const values of rows) {
    const key = offerKey(values);
    if (!offers.has(key)) offers.set(key, await readNamed(ctx, all, values));
  }
  return offers;
}

async function readNamed(ctx: Context<Db>, all: readonly { code: string; name: string }[], { programme, year }: ImportValues): Promise<Named> {
  const word = slug(String(programme ?? ''));
  const [meant, ...others] = all.filter(({ code, name }) => slug(code) === word || slug(name) === word);
  if (!meant || others.length > 0) return { offer: null, refused: new InvalidInput(ctx.language, [{ path: ['programme'], message: say(ctx.language, messages.programmeUnknown, { value: String(programme ?? '').slice(0, 60) }) }]) };
  try {
    return { offer: await readOffer(ctx.db, ctx, meant.code, Number(year)), refused: null };
  } catch (error) {
    if (error instanceof DomainError) return { offer: null, refused: error };
    throw error;
  }
}

/** Whom a row proposes: the person, or of a programme for families the family; null where that is not known. */
function proposed(values: ImportValues, offer: Offer | null, holder: Holder | undefined): Proposed | null {
  if (!offer || !holder) return null;
  const components = componentColumns.flatMap(({ code, key }) => (typeof values[key] === 'number' && values[key] !== 0 ? [{ component: code, members: values[key] }] : []));
  if (offer.programme.target !== 'FAMILY') return { beneficiary: holder.id, components };
  return holder.familyId === null ? null : { family: holder.familyId, components };
}

/** The same as the conditions of its programme ask for it. */
function asking(values: ImportValues, one: Proposed | null, offers: ReadonlyMap<string, Named>) {
  const programme = offers.get(offerKey(values))?.offer?.programme;
  return one && programme ? [{ familyId: one.family ?? null, beneficiaryId: one.beneficiary ?? null, areaCode: programme.areaCode, programme }] : [];
}

/** Notes a number of nobody here, of somebody of another name or family, or of somebody who is gone. */
function checkHolder(values: ImportValues, holder: Holder | undefined, offer: Offer | null, familyOfCard: ReadonlyMap<string, string | null>, problems: Problems): void {
  if (typeof values['nik'] !== 'string') return;
  if (!holder) return problems.add('nik', messages.nikUnknown);
  const { fullName, lifeState, familyId } = holder;
  const [name, card] = [values['fullName'], values['cardNumber']];
  if (typeof name === 'string' && !shareWord(name, fullName)) return problems.add('fullName', messages.otherName);
  if (lifeState !== 'ACTIVE') problems.add('nik', messages.holderGone, { state: words('LIFE_STATE', lifeState) });
  if (typeof card === 'string' && (familyId === null || familyOfCard.get(card) !== familyId)) problems.add('cardNumber', messages.otherCard);
  else if (offer?.programme.target === 'FAMILY' && familyId === null) problems.add('nik', messages.noFamily, { programme: offer.programme.name });
}

function readDecree(values: ImportValues, problems: Problems): { decreeNumber: string | null; decreeOn: Date | null } {
  const [number, on] = [values['decreeNumber'], values['decreeOn']];
  const decreeOn = typeof on === 'string' ? on : null;
  if (typeof number === 'string') checkNoNumber('decreeNumber', number, problems);
  checkDay('decreeOn', decreeOn, problems);
  return { decreeNumber: typeof number === 'string' ? number : null, decreeOn: decreeOn === null ? null : new Date(decreeOn) };
}

/** The entitlement by the rules of proposing; notes what stands against it. */
function judged(judge: Judge | undefined, one: Proposed, problems: Problems): Prisma.EntitlementCreateManyInput | null {
  try {
    return judge?.(one) ?? null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tell(error, problems, (field, at) => (field === 'components' ? componentColumns.find(({ code }) => code === one.components?.[Number(at)]?.component)?.key : undefined) ?? 'nik');
    return null;
  }
}

/** Notes what a refusal says, in the columns that hold it. */
function tell(refused: DomainError, problems: Problems, columnOf: (field: string | undefined, at: string | undefined) => string): void {
  const told = refused instanceof InvalidInput ? refused.problems : [{ path: [], message: refused.message }];
  for (const { path: [field, at], message } of told) problems.add(columnOf(field, at), { id: message, en: message });
}

/** Notes a programme that another level decides (rule 37). */
function checkLevel(ctx: Context, { programme }: Offer, { proposalId }: Prisma.EntitlementCreateManyInput, problems: Problems): void {
  const bar = barred('APPROVE', { state: 'ELIGIBLE', frozen: false, ownerLevel: programme.ownerLevel, accepted: proposalId != null }, levelOf(ctx.viewer.grant.area));
  if (bar === 'otherLevel' || bar === 'ownerApproves') problems.add('programme', messages[bar], { programme: programme.name, owner: words('AID_LEVEL', programme.ownerLevel), deciders: words('REGION_LEVEL', ...decidersOf[programme.ownerLevel] ?? []) });
}

/** Notes a family or person whom the file names for two programmes of a year: neither stands yet for the other to be judged by. */
function checkOnce(taken: Map<string, string>, { year }: ImportValues, { programme }: Offer, holder: Holder, problems: Problems): void {
  const key = `${holder.familyId ?? holder.id} ${String(year)}`;
  if ((taken.get(key) ?? programme.id) !== programme.id) problems.add('programme', messages.twoProgrammes);
  else taken.set(key, programme.id);
}
