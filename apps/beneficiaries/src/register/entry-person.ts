import type { ImportValues } from '@pilar/subgraph/importing';
import { messages as shared } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { newBeneficiary, readBeneficiary, type BeneficiaryRead } from '../beneficiary/read-beneficiary.ts';

type Texts = (key: string) => string | undefined;

/** What lists write before the name of a hamlet themselves. */
const namedHamlet = /^(dusun|dsn|kp|kampung|link)/i;

/** The person whom a row tells of and the village they live in; notes what is wrong. */
export function readPerson(values: ImportValues, problems: Problems): { read: BeneficiaryRead; area: string } {
  const text: Texts = (key) => values[key] as string | undefined;
  const area = text('area');
  if (area === undefined) problems.add('village', shared.required);
  else problems.area('area', area, { levels: ['VILLAGE'] });
  // Who is on a family card lives where the family does, unless the list tells the card's address beside.
  const address = text('cardNumber') === undefined || cardAddress(text) !== undefined ? livingAt(values) : undefined;
  const read = readBeneficiary({
    fullName: text('fullName'), nik: text('nik'), noNikReason: text('nik') === undefined ? text('noNikReason') : undefined, sex: text('sex'), birthPlace: text('birthPlace'), birthDate: text('birthDate'),
    motherName: text('motherName'), occupation: text('occupation'), maritalState: text('maritalState'), addressKtp: cardAddress(text), addressDomicile: address === undefined ? undefined : { text: address, rt: text('rt'), rw: text('rw'), village: area },
  }, problems, newBeneficiary, true);
  return { read, area: area ?? '' };
}

/**
 * Where the family of the card lives: at the card's address where the row tells it. The member whose row comes first may live elsewhere,
 * in a shelter say, and whoever reads the family would learn where.
 */
export function householdAddress(values: ImportValues): { address: string | undefined; rt: string | undefined; rw: string | undefined } {
  const text: Texts = (key) => values[key] as string | undefined;
  const card = cardAddress(text);
  return card ? { address: card.text, rt: card.rt, rw: card.rw } : { address: livingAt(values), rt: text('rt'), rw: text('rw') };
}

/** Where the row says that somebody lives, in one line. */
function livingAt(values: ImportValues): string | undefined {
  const hamlet = values['hamlet'] as string | undefined;
  return joined(values['address'] as string | undefined, hamlet && !namedHamlet.test(hamlet) ? `Dusun ${hamlet}` : hamlet);
}

/** The address on the card; its region is a text, for a bare name of a village means none for certain (rule 45). */
function cardAddress(text: Texts) {
  const line = joined(text('addressKtp'), text('villageKtp'), text('districtKtp'), text('regencyKtp'));
  return line === undefined ? undefined : { text: line, rt: text('rtKtp'), rw: text('rwKtp') };
}

/** Parts that are there, one behind the other. */
function joined(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(', ') || undefined;
}
