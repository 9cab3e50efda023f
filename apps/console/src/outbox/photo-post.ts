import { sendFile, SendRefused } from '../features/files/send-file.ts';
import { answerOf } from './post.ts';
import type { KeptPhoto } from './photos.ts';

/** What became of one sending of a photograph. */
export type PhotoAnswer = { kind: 'saved' } | { kind: 'refused'; message: string } | { kind: 'later' };

const requestUpload = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  __typename ... on UploadTicket { url file { id } } ... on Error { message } ... on InvalidInput { problems { path message } } } }`;
const attach = `mutation ($input: AttachMonitoringPhotoInput!) { attachMonitoringPhoto(input: $input) {
  __typename ... on File { id } ... on Error { message } ... on InvalidInput { problems { path message } } } }`;

const longestMs = 30_000;
type Body = Parameters<typeof answerOf>[1] & { data?: { requestUpload?: { url: string; file: { id: string } } | null } | null };

/**
 * Sends a photograph: a place for it, its bytes, and to which monitoring it belongs. Each step has a key of the photograph's own,
 * so that what is broken off anywhere goes on the next time.
 */
export async function sendPhoto({ id, monitoring, grant, picture }: KeptPhoto, language: string): Promise<PhotoAnswer> {
  try {
    const blob = await blobOf(picture);
    const asked = await ask(requestUpload, { name: `${id}.jpg`, size: blob.size, purpose: 'IMAGE', idempotencyKey: `${id}-upload` }, grant, language);
    const ticket = asked.body.data?.requestUpload;
    if (!ticket?.url) return asked.answer;
    const told = await sendFile(ticket.url, blob, language, AbortSignal.timeout(longestMs * 10), { onProgress: () => {}, onWaiting: () => {} });
    if (told.state === 'REFUSED') return { kind: 'refused', message: told.refusal ?? '' };
    return (await ask(attach, { monitoring, photo: id, file: ticket.file.id, idempotencyKey: `${id}-attach` }, grant, language)).answer;
  } catch (error) {
    return error instanceof SendRefused && !error.again ? { kind: 'refused', message: error.message } : { kind: 'later' };
  }
}

async function ask(query: string, input: object, grant: string, language: string): Promise<{ body: Body; answer: PhotoAnswer }> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': language, 'x-pilar-grant': grant },
    body: JSON.stringify({ query, variables: { input } }),
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
