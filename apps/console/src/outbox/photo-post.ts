import { sendFile, SendRefused } from '../features/files/send-file.ts';
import { answerOf } from './post.ts';
import type { KeptPhoto } from './photos.ts';

/** What became of one sending of a photograph. */
export type PhotoAnswer = { kind: 'saved'; /** It has arrived, and is named in what awaits it. */ paper?: { file: string; ticket: string } } | { kind: 'refused'; message: string } | { kind: 'later' };

const requestUpload = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  __typename ... on UploadTicket { url file { id } } ... on Error { message } ... on InvalidInput { problems { path message } } } }`;
const attach = `mutation ($input: AttachMonitoringPhotoInput!) { attachMonitoringPhoto(input: $input) {
  __typename ... on File { id } ... on Error { message } ... on InvalidInput { problems { path message } } } }`;

const attachToEvent = `mutation ($input: AttachEventPhotoInput!) { attachEventPhoto(input: $input) {
  __typename ... on EventPhoto { id } ... on Error { message } ... on InvalidInput { problems { path message } } } }`;
const attachToCheck = `mutation ($input: AttachSixTPhotoInput!) { attachSixTPhoto(input: $input) {
  __typename ... on SixTPhoto { id } ... on Error { message } ... on InvalidInput { problems { path message } } } }`;
const ticketOf = 'query ($id: ID!) { file(id: $id) { attachTicket } }';

const longestMs = 30_000;
type Body = Parameters<typeof answerOf>[1] & { data?: { requestUpload?: { url: string; file: { id: string } } | null; file?: { attachTicket: string | null } | null } | null };

/**
 * Sends a photograph: a place for it, its bytes, and to which record it belongs. Each step has a key of the photograph's own,
 * so that what is broken off anywhere goes on the next time.
 */
export async function sendPhoto({ id, grant, picture, ...subject }: KeptPhoto, language: string): Promise<PhotoAnswer> {
  try {
    const blob = await blobOf(picture);
    const asked = await ask(requestUpload, { input: { name: `${id}.jpg`, size: blob.size, purpose: subject.item === undefined ? 'IMAGE' : 'SIGNED_DOCUMENT', idempotencyKey: `${id}-upload` } }, grant, language);
    const ticket = asked.body.data?.requestUpload;
    if (!ticket?.url) return asked.answer;
    const told = await sendFile(ticket.url, blob, language, AbortSignal.timeout(longestMs * 10), { onProgress: () => {}, onWaiting: () => {} });
    if (told.state === 'REFUSED') return { kind: 'refused', message: told.refusal ?? '' };
    const file = ticket.file.id;
    if (subject.monitoring !== undefined) return (await ask(attach, { input: { monitoring: subject.monitoring, photo: id, file, idempotencyKey: `${id}-attach` } }, grant, language)).answer;
    const { body } = await ask(ticketOf, { id: file }, grant, language);
    if (!body.data?.file) return { kind: 'later' };
    if (subject.sixT !== undefined) return (await ask(attachToCheck, { input: { batch: subject.sixT, key: id, file, ticket: body.data.file.attachTicket ?? '', idempotencyKey: crypto.randomUUID() } }, grant, language)).answer;
    if (subject.item !== undefined) return body.data.file.attachTicket === null ? { kind: 'later' } : { kind: 'saved', paper: { file, ticket: body.data.file.attachTicket } };
    // A file is one photograph and no other, so it needs no key of its own; there is no ticket once it is attached.
    const input = { event: subject.event, consent: subject.consent, file, ticket: body.data.file.attachTicket ?? '', idempotencyKey: crypto.randomUUID() };
    return (await ask(attachToEvent, { input }, grant, language)).answer;
  } catch (error) {
    return error instanceof SendRefused && !error.again ? { kind: 'refused', message: error.message } : { kind: 'later' };
  }
}

async function ask(query: string, variables: object, grant: string, language: string): Promise<{ body: Body; answer: PhotoAnswer }> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': language, 'x-pilar-grant': grant },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(longestMs),
  });
  const body = (await response.json()) as Body;
  const answer = answerOf(response.status, body);
  if (answer.kind === 'saved') return { body, answer: { kind: 'saved' } };
  if (answer.kind === 'later' || answer.kind === 'signIn') return { body, answer: { kind: 'later' } };
  const { message, problems } = answer.refusal;
  return { body, answer: { kind: 'refused', message: problems.map((problem) => problem.message).join('; ') || message } };
}

/** The bytes of a data URL; `fetch` of one is not allowed by the page's policy. */
async function blobOf(picture: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(picture.slice(picture.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}
