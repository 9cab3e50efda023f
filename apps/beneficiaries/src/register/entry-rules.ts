import { shareWord } from '@pilar/domain/duplicates/person-name';
import { nameSimilarity } from '@pilar/domain/name-similarity';
import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import { nameKey } from '@pilar/subgraph/import-names';
import { personalMessages } from '@pilar/subgraph/personal-messages';
import type { Problems } from '@pilar/subgraph/problems';
import { restricted } from '@pilar/subgraph/restricted';
import type { BeneficiaryRead } from '../beneficiary/read-beneficiary.ts';
import { caseMessages } from '../case/case-messages.ts';
import { checkParents, headsOf } from '../family-change/member-rules.ts';
import { messages as registry } from '../messages.ts';
import type { Known, StandingPerson } from './known.ts';
import { registerMessages as messages } from './register-messages.ts';

/** Below this two names of which no word sounds alike are two persons'. */
const alike = 0.6;

/** Whether two names may be one person's: a word that sounds alike is enough, for titles and shortened names differ from list to list. */
export function mayBeSame(one: string, other: string): boolean {
  return shareWord(one, other) || nameSimilarity(nameKey(one), nameKey(other)) >= alike;
}

/** The person of the registry who has the row's NIK (rule 6); notes one who is elsewhere, gone, or called otherwise. */
export function readStanding(known: Known, { personal: { nik }, fullName = '' }: BeneficiaryRead, problems: Problems): StandingPerson | null {
  if (!nik) return null;
  if (known.niks.has(nik)) problems.add('nik', messages.nikRepeated);
  const holder = known.holders.get(nik);
  if (holder === undefined) return null;
  const person = holder.beneficiary === null ? undefined : known.persons.get(holder.beneficiary);
  if (!person) {
    problems.add('nik', personalMessages.nikElsewhere);
    return null;
  }
  problems.area('nik', person.areaCode);
  if (person.lifeState === 'DECEASED') problems.add('nik', registry.nikOfDead);
  else if (person.lifeState !== 'ACTIVE') problems.add('nik', caseMessages.subjectGone, { state: label('LIFE_STATE', person.lifeState, problems.language) });
  if (known.restricted.has(person.id)) problems.add('nik', restricted);
  if (!mayBeSame(person.fullName, fullName)) problems.add('nik', messages.otherName, { name: person.fullName, area: region(person.areaCode)?.fullName ?? '' });
  return person;
}

/** Somebody about to join the family of a card. */
type Joining = { card: string; relation: Code<'FAMILY_RELATION'> | undefined; sex: string | null; birthDate: string | null; stepChild: boolean };

/** The family of the card, by its standing id if it has one; notes what keeps the person out of it. */
export function checkJoining(known: Known, { card, relation, sex, birthDate, stepChild }: Joining, problems: Problems): { id: string | null } {
  const id = known.cards.get(card);
  if (id === null) problems.add('cardNumber', personalMessages.cardElsewhere);
  // It may have been a mistake: then it is the card of others, who would be put into a strange household.
  if (known.replaced.has(card)) problems.add('cardNumber', messages.replacedCard);
  const family = id == null ? undefined : known.families.get(id);
  if (family) {
    // A family may be readable by whoever entered it, after it has moved elsewhere; members join it where it lives.
    problems.area('cardNumber', family.areaCode);
    if (known.restricted.has(family.id)) problems.add('cardNumber', restricted);
    if (family.lifeState !== 'ACTIVE') problems.add('cardNumber', registry.familyNotActive, { state: label('FAMILY_STATE', family.lifeState, problems.language).toLowerCase() });
  }
  if (relation === undefined) {
    problems.add('relation', registry.relationNeeded);
    return { id: id ?? null };
  }
  const members = known.members.get(card) ?? [];
  if (relation === 'KEPALA_KELUARGA' && headsOf(members) > 0) problems.add('relation', registry.secondHead);
  checkParents([...members, { id: '', relation, sex, birthDate }], ['birthDate'], stepChild, problems);
  return { id: id ?? null };
}
