import type { FileAction } from '@pilar/files/tickets';
import type { Message } from '@pilar/subgraph/messages';
import type { FastifyRequest } from 'fastify';
import { chooseLanguage, type Language } from '../sign-in/words.ts';
import type { FileRow } from './file-rows.ts';

/** Finds the file of a request and its ticket. Throws FileProblem: an absent file and a bad ticket are told alike. */
export type FindFile = (request: FastifyRequest, action: FileAction) => Promise<FileRow>;

/** A request about a file that is refused. */
export class FileProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Message;
  readonly values: Record<string, string | number>;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, text: Message, values: Record<string, string | number> = {}, headers: Record<string, string> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.text = text;
    this.values = values;
    this.headers = headers;
  }
}

/** Language of an answer about a file. */
export function languageOf(request: FastifyRequest): Language {
  return chooseLanguage(undefined, undefined, request.headers['accept-language']);
}
