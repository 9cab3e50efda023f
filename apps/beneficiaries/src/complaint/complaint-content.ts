import { checkEmail, checkNoNumber, checkPhone } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import { complaintMessages as messages } from './complaint-messages.ts';

/** What was told, which may name anybody. */
const texts = new SealedNumbers('beneficiaries:complaint-text');
/** Who told it. */
const reporters = new SealedNumbers('beneficiaries:complaint-reporter');

/** Longest complaint. */
export const longestText = 4_000;

/** Whoever complains, as they gave themselves. */
export type Reporter = { name: string; contact: string | null };

/** Reads who reports; null where nobody is named. */
export function readReporter(given: { reporterName?: string | null | undefined; reporterContact?: string | null | undefined }, problems: Problems): Reporter | null {
  const name = problems.text('reporterName', given.reporterName, 200) ?? null;
  const contact = problems.text('reporterContact', given.reporterContact, 100) ?? null;
  checkNoNumber('reporterName', name, problems);
  checkNoNumber('reporterContact', contact, problems);
  if (contact !== null && name === null) problems.add('reporterName', messages.contactNeedsName);
  if (contact?.includes('@')) checkEmail('reporterContact', contact, problems);
  else checkPhone('reporterContact', contact, problems);
  return name === null ? null : { name, contact };
}

/** Reads what is told; a number of a person is not kept in it. */
export function readText(text: string, problems: Problems): string {
  const read = problems.requiredText('text', text, longestText);
  checkNoNumber('text', read, problems);
  return read;
}

/** The columns of both. */
export function sealContent(id: string, text: string, reporter: Reporter | null) {
  return { textSealed: texts.seal(id, text), reporterSealed: reporter && reporters.seal(id, JSON.stringify(reporter)) };
}

/** What was told. */
export function openText({ complaintId, textSealed }: { complaintId: string; textSealed: Uint8Array }): string {
  return texts.open(complaintId, textSealed);
}

/** Who told it; null of an anonymous one. */
export function openReporter({ complaintId, reporterSealed }: { complaintId: string; reporterSealed: Uint8Array | null }): Reporter | null {
  return reporterSealed && JSON.parse(reporters.open(complaintId, reporterSealed)) as Reporter;
}
