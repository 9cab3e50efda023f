import { openSealedFiles, type FileSettings } from '@pilar/files/settings';
import type { SealedFiles } from '@pilar/files/sealed-files';
import { Staging } from '@pilar/files/staging';
import { isId } from '@pilar/subgraph/ids';
import { createLog } from '@pilar/subgraph/log';
import { say } from '@pilar/subgraph/messages';
import type { FastifyInstance } from 'fastify';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { reportOf } from '@pilar/domain/error-report';
import { messages } from '../messages.ts';
import { downloadRoute } from './download-route.ts';
import { FileProblem, languageOf, type FindFile } from './file-problem.ts';
import { findFile } from './file-rows.ts';
import { fileTickets, useFileContent, useFileSecret } from './file-secret.ts';
import { sweepFiles } from './sweep-files.ts';
import { fullStore, uploadRoutes } from './upload-routes.ts';
import { Uploads } from './uploads.ts';

const sweepMilliseconds = 10 * 60 * 1000;

/** What the file routes work with; tests give a store and a clock of their own. */
export type FilesServerOptions = { env: Env; database: WorkerDatabase; settings: FileSettings; content?: SealedFiles; now?: () => Date };

/** Everything of files that is not the graph: receiving, serving and sweeping them. */
export async function filesServer(app: FastifyInstance, { env, database, settings, content: given, now }: FilesServerOptions): Promise<void> {
  useFileSecret(env.PILAR_SECRET, now && (() => now().getTime()));
  const content = given ?? openSealedFiles(settings, env.PILAR_SECRET);
  useFileContent(content);
  const staging = new Staging(settings.FILES_STAGING, env.PILAR_SECRET);
  const parts = { database, content, staging };
  const log = createLog('identity', env.LOG_LEVEL);

  const find: FindFile = async (request, action) => {
    const { id } = request.params as { id: string };
    const { ticket } = request.query as { ticket?: unknown };
    const account = isId(id) ? await fileTickets().accountOf(typeof ticket === 'string' ? ticket : undefined, action, id.toLowerCase()) : null;
    const file = account === null ? undefined : await findFile(database, id, account);
    if (!file) throw new FileProblem(404, 'NOT_FOUND', messages.noSuchFile);
    return file;
  };

  await app.register(async (routes) => {
    // Pieces of files are streams; nothing here reads a body beforehand.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', (_request, _payload, done) => done(null));
    routes.setErrorHandler((error, request, reply) => {
      const told = fullStore(error);
      const problem = told instanceof FileProblem ? told : new FileProblem(500, 'INTERNAL', messages.uploadFailed, { requestId: request.id });
      if (problem.status >= 500) log.error({ requestId: request.id, code: problem.code, ...reportOf(error) }, 'a file request failed');
      const answer = { message: say(languageOf(request), problem.text, problem.values), extensions: { code: problem.code, requestId: request.id } };
      return reply.code(problem.status).headers({ 'cache-control': 'no-store', 'tus-resumable': '1.0.0', ...problem.headers }).send({ errors: [answer] });
    });
    await routes.register(uploadRoutes(find, new Uploads(parts), parts));
    await routes.register(downloadRoute(find, content, log));
  });

  const sweep = setInterval(() => {
    sweepFiles(parts).catch((error: unknown) => log.warn(reportOf(error), 'sweeping files failed'));
  }, sweepMilliseconds);
  sweep.unref();
  app.addHook('onClose', async () => clearInterval(sweep));
}
