import { formatShortDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { slug } from '@pilar/imports/map/slug';
import { nameKey } from '@pilar/subgraph/import-names';
import type { ImportValues } from '@pilar/subgraph/importing';
import type { Problems } from '@pilar/subgraph/problems';
import type { Known, StandingFamily, StandingPerson } from './known.ts';
import { registerMessages as messages } from './register-messages.ts';

/** Words of change lists for families of whom there is nothing to tell. */
const usual: ReadonlySet<string> = new Set(['aktif', 'ada', 'tetap', 'lama', 'baru', 'layak', 'eligible', 'penerima', 'kpm', 'ok', 'valid']);

/** Whether the row names its person as the head of the family: one list spells one name one way. */
export function namesAsHead(values: ImportValues): boolean {
  const [person, head] = [values['fullName'], values['headName']];
  return typeof person === 'string' && typeof head === 'string' && nameKey(person) === nameKey(head);
}

/**
 * Notes where a change list differs from what is recorded. Nothing is written over: what happened to a family is recorded where it has its
 * rule and its day (move, death, another head), and the cell is cleared. The mother's name is not compared: it opens for a purpose only.
 */
export function checkChanges(known: Known, standing: StandingPerson | null, values: ImportValues, area: string, problems: Problems): void {
  const change = values['change'];
  if (typeof change === 'string' && !usual.has(slug(change))) problems.add('change', messages.changeTold, { value: change });
  if (!standing) return;
  const { bornOn, areaCode, familyId, relation } = standing;
  const born = values['birthDate'];
  if (typeof born === 'string' && bornOn !== null && born !== bornOn) problems.add('birthDate', messages.otherBirth, { recorded: formatShortDate(bornOn, problems.language) });
  if (area !== areaCode) problems.add('area', messages.otherArea, { recorded: region(areaCode)?.fullName ?? '' });
  const card = values['cardNumber'];
  // Of a card that nobody has, and one of a family elsewhere, the same is told.
  if (typeof card === 'string' && (familyId === null || known.cards.get(card) !== familyId)) return problems.add('cardNumber', familyId === null ? messages.noFamily : messages.otherCard);
  if (familyId === null) return;
  const family = known.families.get(familyId);
  if (family) checkAddress(family, values, problems);
  if (values['headName'] !== undefined && namesAsHead(values) !== (relation === 'KEPALA_KELUARGA')) {
    problems.add('headName', messages.otherHead, { recorded: label('FAMILY_RELATION', relation ?? '', problems.language).toLowerCase() });
  }
}

function checkAddress({ address, rt, rw }: StandingFamily, values: ImportValues, problems: Problems): void {
  const told = values['address'];
  if (typeof told === 'string' && address !== null && !(slug(address).includes(slug(told)) || slug(told).includes(slug(address)))) problems.add('address', messages.otherAddress, { recorded: address });
  for (const [column, recorded] of [['rt', rt], ['rw', rw]] as const) {
    const number = values[column];
    if (typeof number === 'string' && recorded !== null && Number(number) !== Number(recorded)) problems.add(column, messages.otherAddress, { recorded });
  }
}
