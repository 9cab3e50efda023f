import { uploadRules } from '@pilar/domain/files';
import { refusalText } from '@pilar/files/judge/refusals';
import { TooMuch } from '@pilar/files/staging';
import { StoreFull } from '@pilar/files/store-errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { messages } from '../messages.ts';
import { FileProblem, languageOf, type FindFile } from './file-problem.ts';
import { deleteFile, type FileRow } from './file-rows.ts';
import type { Uploads, UploadParts } from './uploads.ts';

const version = '1.0.0';
const largest = Math.max(...Object.values(uploadRules).map(({ maxBytes }) => maxBytes));
const protocol = { 'tus-resumable': version, 'cache-control': 'no-store' };

/** Receiving files by the tus protocol (core, termination); GET tells what became of one. */
export function uploadRoutes(find: FindFile, uploads: Uploads, { database, staging }: UploadParts) {
  return async (app: FastifyInstance): Promise<void> => {
    const path = '/files/uploads/:id';

    app.options(path, (_request, reply) => reply.code(204)
      .headers({ ...protocol, 'tus-version': version, 'tus-extension': 'termination', 'tus-max-size': largest }).send());

    app.head(path, async (request, reply) => {
      const file = await find(request, 'upload');
      const offset = await uploads.offset(file);
      return reply.headers({ ...protocol, 'upload-offset': offset, 'upload-length': file.declaredSize }).send();
    });

    app.patch(path, async (request, reply) => {
      const file = await find(request, 'upload');
      requireProtocol(request);
      if (request.headers['content-type'] !== 'application/offset+octet-stream') throw new FileProblem(415, 'UNSUPPORTED_MEDIA_TYPE', messages.tusType);
      const expected = await uploads.offset(file);
      const offset = Number(request.headers['upload-offset'] ?? Number.NaN);
      if (offset !== expected || file.state !== 'UPLOADING') {
        throw new FileProblem(409, 'CONFLICT', messages.tusOffset, { found: String(request.headers['upload-offset'] ?? '–').slice(0, 20), expected });
      }
      const reached = await uploads.append(file, offset, request.raw).catch((error: unknown) => { throw asProblem(error, file); });
      return reply.code(204).headers({ ...protocol, 'upload-offset': reached }).send();
    });

    app.delete(path, async (request, reply) => {
      const file = await find(request, 'upload');
      requireProtocol(request);
      if (file.state === 'UPLOADING') {
        await uploads.cancel(file);
        await deleteFile(database, file.id);
      }
      return reply.code(204).headers(protocol).send();
    });

    app.get(path, async (request, reply) => {
      const file = await find(request, 'upload');
      return reply.headers(protocol).send(await told(file, request, reply));
    });

    async function told(file: FileRow, request: FastifyRequest, _reply: FastifyReply) {
      const refusal = file.refusal === null ? null : refusalText(languageOf(request), file.refusal, file.refusalValues);
      return { id: file.id, state: file.state, received: file.state === 'UPLOADING' ? await staging.offset(file.id) : file.declaredSize, mediaType: file.mediaType, size: file.size, refusal };
    }
  };
}

function requireProtocol(request: FastifyRequest): void {
  if (request.headers['tus-resumable'] !== version) throw new FileProblem(412, 'PRECONDITION_FAILED', messages.tusVersion, {}, { 'tus-version': version });
}

function asProblem(error: unknown, { declaredSize }: FileRow): unknown {
  if (error instanceof TooMuch) return new FileProblem(413, 'BODY_TOO_LARGE', messages.tusTooMuch, { declared: declaredSize });
  return error;
}

/** A full store as an answer after which the caller may try again. */
export function fullStore(error: unknown): unknown {
  return error instanceof StoreFull ? new FileProblem(507, 'STORAGE_FULL', messages.storeFull, {}, { 'retry-after': '60' }) : error;
}
