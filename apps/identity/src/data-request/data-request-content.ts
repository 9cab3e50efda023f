import { checkEmail, checkNoNumber, checkPhone, requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { SealedNumbers } from '@pilar/subgraph/sealed-numbers';

/** Who asks and what. */
const contents = new SealedNumbers('identity:data-request');
/** What they are answered. */
const answers = new SealedNumbers('identity:data-request-answer');

/** Longest text of a request and of an answer. */
const longestText = 4_000;

/** Whoever asks, as they gave themselves, and what they ask. */
export type RequestContent = { name: string; contact: string | null; asked: string | null };

/** Reads who asks and what; numbers of persons are kept in neither. */
export function readContent(given: { applicantName: string; applicantContact?: string | null | undefined; asked?: string | null | undefined }, problems: Problems): RequestContent {
  const name = requiredTextWithoutNumber('applicantName', given.applicantName, 200, problems);
  const contact = problems.text('applicantContact', given.applicantContact, 100) ?? null;
  if (contact?.includes('@')) checkEmail('applicantContact', contact, problems);
  else checkPhone('applicantContact', contact, problems);
  const asked = problems.text('asked', given.asked, longestText) ?? null;
  checkNoNumber('asked', asked, problems);
  return { name, contact, asked };
}

/** Reads what whoever asked is answered. */
export function readAnswer(answer: string, problems: Problems): string {
  return requiredTextWithoutNumber('answer', answer, longestText, problems);
}

/** Seals who asks and what. */
export function sealContent(id: string, content: RequestContent): Uint8Array<ArrayBuffer> {
  return contents.seal(id, JSON.stringify(content));
}

/** Who asks and what. */
export function openContent({ id, contentSealed }: { id: string; contentSealed: Uint8Array }): RequestContent {
  return JSON.parse(contents.open(id, contentSealed)) as RequestContent;
}

/** Seals an answer. */
export function sealAnswer(id: string, answer: string): Uint8Array<ArrayBuffer> {
  return answers.seal(id, answer);
}

/** The answer; null before there is one. */
export function openAnswer({ id, answerSealed }: { id: string; answerSealed: Uint8Array | null }): string | null {
  return answerSealed && answers.open(id, answerSealed);
}
