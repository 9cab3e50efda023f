import { createHmac, createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A store that speaks as much of S3 as we use, checks every signature, and can be told to fail. */
export type FakeS3 = { endpoint: string; objects: Map<string, Buffer>; asked: string[]; failNext(status: number, code?: string): void; close(): Promise<void> };

export const accessKeyId = 'AKIDEXAMPLE';
export const secretAccessKey = 'kunci-rahasia';
const region = 'ap-southeast-3';

/** Starts it on a port of its own. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const asked: string[] = [];
  const failures: { status: number; code: string }[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (status: number, code: string) => response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname);
    const body = await buffer(request);
    asked.push(`${request.method} ${path}`);
    if (!isSigned(request)) return void refuse(403, 'SignatureDoesNotMatch');
    const failure = failures.shift();
    if (failure) return void refuse(failure.status, failure.code);
    if (request.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return void refuse(411, 'MissingContentLength');
      objects.set(path, body);
      return void response.end();
    }
    const found = objects.get(path);
    if (request.method === 'DELETE') {
      objects.delete(path);
      return void response.writeHead(204).end();
    }
    if (!found) return void refuse(404, 'NoSuchKey');
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    response.writeHead(start === undefined ? 200 : 206).end(start === undefined ? found : found.subarray(Number(start), Number(end) + 1));
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects, asked,
    failNext: (status, code = 'Failed') => { failures.push({ status, code }); },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/** Signature Version 4, reckoned anew from the request as it arrived. */
function isSigned(request: IncomingMessage): boolean {
  const [, credential = '', names = '', signature = ''] = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(request.headers.authorization ?? '') ?? [];
  const [key, date = '', place, service, kind] = credential.split('/');
  if (key !== accessKeyId || place !== region || service !== 's3' || kind !== 'aws4_request') return false;
  const time = String(request.headers['x-amz-date']);
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const url = new URL(request.url ?? '', 'http://s3');
  const canonical = [request.method, url.pathname, url.searchParams.toString(), headers, names, String(request.headers['x-amz-content-sha256'])].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, `${date}/${region}/s3/aws4_request`, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const signing = [date, region, 's3', 'aws4_request'].reduce<Buffer>((from, part) => createHmac('sha256', from).update(part).digest(), Buffer.from(`AWS4${secretAccessKey}`));
  return createHmac('sha256', signing).update(toSign).digest('hex') === signature;
}
