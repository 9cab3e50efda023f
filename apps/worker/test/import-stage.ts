import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@pilar/stack/workspace';
import { startStack, type Stack } from '@pilar/testing/stack';
import { expect } from 'vitest';

/** An import as tests look at it. */
export type SeenImport = {
  __typename?: string; id: string; state: string; version: number; reason: string | null; warnings: string[]; missing: string[]; byName: string;
  encoding: string | null; separator: string | null; sheet: number | null; headerRow: number | null;
  columns: { position: number; header: string; target: string | null; confidence: string | null; samples: string[] }[];
  counts: { rows: number; accepted: number; wrong: number; mended: number; skipped: number; created: number; refused: number; undone: number; kept: number };
  errorFile: { name: string; url: string } | null;
  job: { id: string; state: string; kind: string; message: string | null } | null;
  viewerCan: Record<'map' | 'check' | 'mend' | 'commit' | 'undo' | 'cancel', boolean>;
};

export type Refused = { __typename: string; code: string; message: string; problems?: { path: string[]; message: string }[]; currentVersion?: number; existingId?: string | null };

export type SeenRow = { id: string; number: number; ref: string; state: string; version: number; problem: string | null; cells: { column: string; original: string; value: string; problem: string | null }[] };

export const importFields = `id state version reason warnings missing byName encoding separator sheet headerRow
  columns { position header target confidence samples } counts { rows accepted wrong mended skipped created refused undone kept }
  errorFile { name url } job { id state kind message } viewerCan { map check mend commit undo cancel }`;
export const refusedFields = '... on Error { code message } ... on InvalidInput { problems { path message } } ... on Conflict { currentVersion } ... on Duplicate { existingId }';

/** Who asks: a demo officer by e-mail, or a machine client by id. */
export type Asker = { officer: string } | { machine: string };

export const lebak: Asker = { officer: 'lebak@demo.pilar' };
export const serang: Asker = { officer: 'serang@demo.pilar' };
export const admin: Asker = { officer: 'admin@demo.pilar' };

/** The real servers, and what officers do with imports. */
export async function openImportStage(options: { env?: Record<string, string>; subgraphs?: Subgraph[] } = {}) {
  const stack = await startStack({ subgraphs: ['people'], ...options });
  const as = async (who: Asker) => ('officer' in who ? { cookie: await stack.signIn(who.officer) } : { token: await stack.token(who.machine) });

  const ask = async <D>(who: Asker, query: string, variables: Record<string, unknown> = {}) => stack.execute<D>({ query, variables, ...await as(who) });

  async function mutate<Result = SeenImport>(who: Asker, name: string, input: object, fields = `... on Import { ${importFields} }`): Promise<Result & Refused> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const known = ['checkImport', 'commitImport', 'cancelImport'].includes(name) ? 'ImportStepInput' : type;
    const data = await ask<Record<string, Result & Refused>>(who, `mutation ($input: ${known}!) { result: ${name}(input: $input) { __typename ${fields} ${refusedFields} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
    return data['result'] as Result & Refused;
  }

  const read = async (who: Asker, id: string) => (await ask<{ import: SeenImport | null }>(who, `query ($id: ID!) { import(id: $id) { ${importFields} } }`, { id })).import;

  return {
    stack, ask, mutate, read,

    /** Sends a file and gives its id. */
    async upload(who: Asker, name: string, content: Buffer | string): Promise<string> {
      const bytes = Buffer.from(content);
      const { requestUpload } = await ask<{ requestUpload: { url: string; file: { id: string } } }>(who,
        'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on UploadTicket { url file { id } } ... on Error { message } } }',
        { input: { idempotencyKey: randomUUID(), name, size: bytes.length, purpose: 'IMPORT' } });
      const answer = await fetch(`${stack.url}${requestUpload.url}`, {
        method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: new Uint8Array(bytes),
      });
      expect(answer.status).toBe(204);
      return requestUpload.file.id;
    },

    /** Waits until the import is in one of the states. */
    async until(who: Asker, id: string, ...states: string[]): Promise<SeenImport> {
      await expect.poll(async () => states.includes((await read(who, id))?.state ?? ''), { timeout: 50_000, interval: 100, message: states.join() }).toBe(true);
      return await read(who, id) as SeenImport;
    },

    /** Sends a file, lets it be read and checked. */
    async checked(who: Asker, name: string, content: Buffer | string, kind = 'PERSON'): Promise<SeenImport> {
      const begun = await mutate(who, 'beginImport', { kind, file: await this.upload(who, name, content) });
      // The worker may have read it by the time the answer is.
      expect(begun).toMatchObject({ __typename: 'Import', state: expect.stringMatching(/^(READING|MAPPING)$/) });
      const mapped = await this.until(who, begun.id, 'MAPPING', 'REFUSED');
      expect(mapped).toMatchObject({ state: 'MAPPING', missing: [] });
      const checking = await mutate(who, 'checkImport', { id: begun.id, version: mapped.version });
      expect(checking).toMatchObject({ state: 'CHECKING' });
      return this.until(who, begun.id, 'CHECKED', 'STOPPED');
    },

    /** Staged rows of an import. */
    async rows(who: Asker, id: string, state: string | null = null): Promise<SeenRow[]> {
      const data = await ask<{ import: { rows: { edges: { node: SeenRow }[] } } }>(who,
        'query ($id: ID!, $state: ImportRowState) { import(id: $id) { rows(first: 100, state: $state) { edges { node { id number ref state version problem cells { column original value problem } } } } } }', { id, state });
      return data.import.rows.edges.map(({ node }) => node);
    },

    /** Names of the persons that the viewer sees, sorted. */
    async names(who: Asker): Promise<string[]> {
      const names: string[] = [];
      for (let after: string | null = null; ;) {
        const { people }: { people: { edges: { node: { fullName: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await ask(who,
          'query ($after: String) { people(first: 100, after: $after) { edges { node { fullName } } pageInfo { hasNextPage endCursor } } }', { after });
        names.push(...people.edges.map(({ node }) => node.fullName));
        if (!people.pageInfo.hasNextPage) return names.toSorted();
        after = people.pageInfo.endCursor;
      }
    },
  };
}

export type ImportStage = Awaited<ReturnType<typeof openImportStage>> & { stack: Stack };
