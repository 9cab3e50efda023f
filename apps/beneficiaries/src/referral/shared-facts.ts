import { formatLongDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { ageOn } from '../case/case-rules.ts';
import { openParticulars } from '../case/particulars.ts';
import type { Db } from '../db.ts';
import { erasedText } from '../erased.ts';
import { referralMessages as messages } from './referral-messages.ts';

const sealer = new SealedNumbers('beneficiaries:referral');

export type SharedFact = Code<'SHARED_FACT'>;
/** What an institution was told, as it stood on the day of sending, and who agreed to it. Nothing that changes later reaches it. */
export type Shared = { facts: Partial<Record<SharedFact, string>>; papers: readonly string[]; consentName: string; consentDocument: string | null };

const mostPapers = 20;

export function sealShared(id: string, shared: Shared): Uint8Array<ArrayBuffer> {
  return sealer.seal(id, JSON.stringify(shared));
}

/** What was shared; of somebody who was erased nothing is known. */
export function openShared({ id, sealed }: { id: string; sealed: Uint8Array | null }): Shared {
  if (sealed === null) return { facts: {}, papers: [], consentName: erasedText, consentDocument: null };
  return JSON.parse(sealer.open(id, sealed)) as Shared;
}

type Case = Prisma.WelfareCaseGetPayload<{ include: { type: true; particulars: true; beneficiary: true } }>;

/** The chosen facts of a case and nothing else of it (data minimisation, UU 27/2022); what is not recorded is noted. In Indonesian, as letters are. */
export async function shareFacts(tx: Db, of: Case, chosen: readonly SharedFact[], sentOn: string, problems: Problems): Promise<Shared['facts']> {
  const said = of.particulars && openParticulars(of.id, of.particulars.sealed);
  const bornOn = day(of.bornOn);
  const known: Record<SharedFact, () => string | null | undefined | Promise<string | null | undefined>> = {
    NAME: async () => of.beneficiary?.fullName ?? of.groupName ?? (of.familyId && (await tx.beneficiary.findFirst({ where: { familyId: of.familyId, relation: 'KEPALA_KELUARGA', lifeState: 'ACTIVE' } }))?.fullName),
    SEX: () => of.sex && label('SEX', of.sex, 'id'),
    AGE: () => bornOn && `${ageOn(bornOn, sentOn)} tahun`,
    BIRTH_DATE: () => bornOn && formatLongDate(bornOn, 'id'),
    VILLAGE: () => region(of.areaCode)?.fullName,
    TYPE: () => of.type.nameId,
    NEEDS: () => said?.needs,
    NARRATIVE: () => said?.narrative,
  };
  if (chosen.length === 0) problems.add('share', messages.shareSome);
  const facts: Shared['facts'] = {};
  for (const fact of new Set(chosen)) {
    const value = await known[fact]();
    if (value) facts[fact] = value;
    else problems.add('share', messages.notRecorded, { fact: label('SHARED_FACT', fact, problems.language) });
  }
  return facts;
}

/** Papers that go along, by name. */
export function readPapers(given: readonly string[], problems: Problems): string[] {
  if (given.length > mostPapers) problems.add('papers', messages.tooManyPapers, { max: mostPapers });
  return given.map((paper, at) => {
    return requiredTextWithoutNumber(`papers.${at}`, paper, 200, problems);
  });
}
