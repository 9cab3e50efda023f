import { today } from '@pilar/domain/dates';
import type { RegionLevel } from '@pilar/domain/region-code';
import { asDay } from '@pilar/subgraph/entity';
import type { Problems } from '@pilar/subgraph/problems';
import type { builder } from '../builder.ts';
import { isEmail } from '../letterhead/letterhead-rules.ts';
import { messages } from '../messages.ts';
import { CareService, CareSetting, InstitutionOwner, LegalForm, WorkingLevel } from './institution.ts';

/** Where an institution may lie: exactly, or by its district where the village is not known. */
export const levels: RegionLevel[] = ['DISTRICT', 'VILLAGE'];

const mostInside = 10_000;

type InputFields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]>['fields']>[0];

/** Fields that may be left out when an institution is recorded and corrected alike. */
export const profileFields = (t: InputFields) => ({
  legalForm: t.field({ type: LegalForm, description: 'Whether it is a legal person.' }),
  owner: t.field({ type: InstitutionOwner, description: 'Who keeps it.' }),
  workingLevel: t.field({ type: WorkingLevel, description: 'How far it works; needed before it applies for registration.' }),
  services: t.field({ type: [CareService], description: 'Whom it serves.' }),
  settings: t.field({ type: [CareSetting], description: 'Whether it cares inside or outside.' }),
  capacity: t.int({ description: 'How many it can care for inside, 1 to 10,000.' }),
  address: t.string({ description: 'Where it is.' }),
  phone: t.string({ description: 'Telephone.' }),
  email: t.string({ description: 'E-mail.' }),
  headName: t.string({ description: 'Name of its head.' }),
  founded: t.field({ type: 'Date', description: 'Day of its foundation.' }),
});

type Profile = {
  legalForm?: string | null; owner?: string | null; workingLevel?: string | null; services?: string[] | null; settings?: string[] | null; capacity?: number | null;
  address?: string | null; phone?: string | null; email?: string | null; headName?: string | null; founded?: string | null;
};

/** The profile as columns; notes what is wrong with it. A field left out stays, null clears it. */
export function readProfile(problems: Problems, input: Profile) {
  const email = problems.text('email', input.email, 120);
  if (email && !isEmail(email)) problems.add('email', messages.badEmail, { value: email });
  if (input.capacity != null && !(input.capacity >= 1 && input.capacity <= mostInside)) problems.add('capacity', messages.outOfRange, { value: input.capacity, min: 1, max: mostInside });
  if (input.founded && input.founded > today()) problems.add('founded', messages.dayInFuture, { value: input.founded });
  return {
    email,
    address: problems.text('address', input.address),
    phone: problems.text('phone', input.phone, 120),
    headName: problems.text('headName', input.headName, 200),
    legalForm: input.legalForm, owner: input.owner, workingLevel: input.workingLevel, capacity: input.capacity, founded: asDay(input.founded),
    services: input.services === undefined ? undefined : [...new Set(input.services)].toSorted(),
    settings: input.settings === undefined ? undefined : [...new Set(input.settings)].toSorted(),
  };
}
