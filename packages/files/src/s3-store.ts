import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { request, type Dispatcher } from 'undici';
import { sweepDrafts, writeDraft } from './draft.ts';
import { FileMissing, StoreFull } from './store-errors.ts';
import type { FileStore, Range, StoreOptions } from './store.ts';

const attempts = 3;
const pause = 300;
/** Answers by which a store says that it has no room: AWS's own, MinIO's, Ceph's. */
const fullCodes = /<Code>(QuotaExceeded|XMinioStorageFull|XMinioAdminBucketQuotaExceeded|InsufficientStorage|EntityTooLarge)</;

type Body = { path: string; size: number };

/**
 * Files in a bucket of any S3-compatible store (Signature V4, path-style addresses). A file is first written, sealed,
 * to a draft on this machine, since the store wants its length beforehand and a repeated call its beginning.
 */
export class S3Store implements FileStore {
  readonly #base: string;
  readonly #region: string;
  readonly #options: StoreOptions & { accessKeyId: string; secretAccessKey: string };

  constructor(setting: string, options: StoreOptions) {
    const { hostname: bucket, pathname, searchParams } = new URL(setting);
    const { accessKeyId, secretAccessKey } = options;
    if (!bucket) throw new Error('FILES_STORE names no bucket: s3://<bucket>?endpoint=<url>&region=<name>');
    if (!accessKeyId || !secretAccessKey) throw new Error('FILES_STORE in S3 needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
    this.#region = searchParams.get('region') ?? 'us-east-1';
    const endpoint = searchParams.get('endpoint') ?? `https://s3.${this.#region}.amazonaws.com`;
    this.#base = `${endpoint.replace(/\/+$/, '')}/${bucket}${pathname.replace(/\/+$/, '')}`;
    this.#options = { ...options, accessKeyId, secretAccessKey };
  }

  async put(key: string, content: Readable): Promise<void> {
    const draft = await writeDraft(join(this.#options.draftFolder, key), content);
    try {
      const { size } = await stat(draft);
      await drain(await this.#ask('PUT', key, {}, { path: draft, size }));
    } finally {
      await rm(draft, { force: true });
    }
  }

  async get(key: string, range?: Range): Promise<Readable> {
    const { body } = await this.#ask('GET', key, range ? { range: `bytes=${range.start}-${range.end - 1}` } : {});
    return body;
  }

  async remove(key: string): Promise<void> {
    await this.#ask('DELETE', key).then(drain, (error: unknown) => {
      if (!(error instanceof FileMissing)) throw error;
    });
  }

  sweep(): Promise<void> {
    return sweepDrafts(this.#options.draftFolder);
  }

  /** Asks the store, again after a pause when it is busy or out of reach. */
  async #ask(method: 'GET' | 'PUT' | 'DELETE', key: string, headers: Record<string, string> = {}, content?: Body): Promise<Dispatcher.ResponseData> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(method, key, headers, content).catch((error: unknown) => {
        if (attempt === attempts) throw error;
      });
      if (answer && answer.statusCode < 300) return answer;
      const text = answer ? await answer.body.text() : '';
      if (answer?.statusCode === 404) throw new FileMissing(`There is no file ${key}`);
      if (answer?.statusCode === 507 || fullCodes.test(text)) throw new StoreFull('The store has no room left for files');
      const repeatable = !answer || answer.statusCode >= 500 || answer.statusCode === 429;
      if (answer && (!repeatable || attempt === attempts)) throw new Error(`The store answered ${answer.statusCode} ${/<Code>(\w+)</.exec(text)?.[1] ?? ''} to ${method}`);
      await sleep(pause * attempt);
    }
  }

  async #once(method: 'GET' | 'PUT' | 'DELETE', key: string, headers: Record<string, string>, content?: Body): Promise<Dispatcher.ResponseData> {
    const { accessKeyId, secretAccessKey, sessionToken } = this.#options;
    const signer = new AwsV4Signer({
      method, url: `${this.#base}/${key}`, headers, service: 's3', region: this.#region, accessKeyId, secretAccessKey,
      ...(sessionToken ? { sessionToken } : {}),
    });
    const signed = await signer.sign();
    return request(signed.url, {
      method,
      headers: { ...Object.fromEntries(signed.headers), ...(content ? { 'content-length': String(content.size) } : {}) },
      body: content ? createReadStream(content.path) : null,
    });
  }
}

async function drain({ body }: Dispatcher.ResponseData): Promise<void> {
  await body.dump();
}
