import type { Ring } from './ring.ts';

/** A row as read: its id, what its values are bound to, and its sealed columns. */
export type Row = Readonly<Record<string, unknown>> & { id: string };

/** A column of sealed values, and how one is sealed anew. */
export type Place = {
  /** Column with its table, by which it is told. */
  name: string;
  table: string;
  /** Column that tells one row from all others, a UUID. */
  key: string;
  /** Columns that are written, each with its type; a row counts as changed by others when the first one is. */
  columns: readonly (readonly [name: string, type: 'bytea' | 'jsonb'])[];
  /** What else is read. */
  read: readonly string[];
  /** Which rows have something sealed. */
  where: string;
  /** What is to stand in the columns; null where all is under the newest secret. Throws where it opens under none. */
  renew: (ring: Ring, row: Row) => readonly (Buffer | string)[] | null;
};

type Sealed = { key?: string; context?: string; column?: string; /** Subgraph and field that numbers are sealed for. */ purpose: string; /** Column with the digest by which it is found. */ index?: string };

/** A column that is sealed under the key of that purpose, bound to what stands in `context`. */
function under(purpose: string, table: string, column: string, context: string, key = 'id'): Place {
  return {
    name: `${table}.${column}`, table, key, read: [context], where: `${column} IS NOT NULL`, columns: [[column, 'bytea']],
    renew: (ring, row) => {
      const renewed = ring.renew(purpose, String(row[context]), row[column] as Buffer);
      return renewed && [renewed];
    },
  };
}

/** A column of numbers or texts of persons (`SealedNumbers`), with the digest that stands beside it. */
function sealed(table: string, { key = 'id', context = key, column = 'sealed', purpose, index }: Sealed): Place {
  const plain = under(`seal:${purpose}`, table, column, context, key);
  if (!index) return plain;
  return {
    ...plain,
    columns: [[column, 'bytea'], [index, 'bytea']],
    renew: (ring, row) => {
      const [bytes, bound] = [row[column] as Buffer, String(row[context])];
      const { text, renewed } = ring.look(`seal:${purpose}`, bound, bytes);
      const digest = ring.index(`index:${purpose}`, text);
      return renewed || !digest.equals(row[index] as Buffer) ? [renewed ?? bytes, digest] : null;
    },
  };
}

type Kept = { before: string | null; after: string | null };

/** What a merge changed is kept to be put back, its numbers as hexadecimal digits. */
const merges: Place = {
  name: 'beneficiaries.beneficiary_merge.changed', table: 'beneficiaries.beneficiary_merge', key: 'id', read: ['survivor_id'],
  where: "changed ? 'nikSealed'", columns: [['changed', 'jsonb']],
  renew: (ring, { survivor_id: survivor, changed }) => {
    const { nikSealed, nikIndex, ...rest } = changed as { nikSealed: Kept; nikIndex?: Kept };
    const context = String(survivor);
    const bytes = (digits: string) => Buffer.from(digits, 'hex');
    const again = (digits: string | null) => digits && (ring.renew('seal:beneficiaries:nik', context, bytes(digits))?.toString('hex') ?? digits);
    const found = (digits: string | null) => digits && ring.index('index:beneficiaries:nik', ring.open('seal:beneficiaries:nik', context, bytes(digits))).toString('hex');
    const now = { before: again(nikSealed.before), after: again(nikSealed.after) };
    if (now.before === nikSealed.before && now.after === nikSealed.after) return null;
    return [JSON.stringify({ ...rest, nikSealed: now, ...(nikIndex && { nikIndex: { before: found(now.before), after: found(now.after) } }) })];
  },
};

/** What an undo under way has found to stay. */
const undos: Place = {
  name: 'identity.job.checkpoint', table: 'identity.job', key: 'id', read: ['input'], where: "kind = 'IMPORT_UNDO' AND checkpoint ? 'kept'", columns: [['checkpoint', 'jsonb']],
  renew: (ring, { input, checkpoint }) => {
    const { kept, ...rest } = checkpoint as { kept: string };
    const renewed = ring.renew('imports:rows', (input as { importId: string }).importId, Buffer.from(kept, 'base64'));
    return renewed && [JSON.stringify({ ...rest, kept: renewed.toString('base64') })];
  },
};

/** Every column with values sealed under the installation's secret. What is not among them is sealed anew by nobody, and lost with the secret. */
export const places: readonly Place[] = [
  sealed('people.person_private', { key: 'person_id', column: 'nik_sealed', purpose: 'people:nik', index: 'nik_index' }),
  sealed('people.person_private', { key: 'person_id', column: 'family_card_sealed', purpose: 'people:family-card', index: 'family_card_index' }),
  sealed('beneficiaries.beneficiary', { column: 'nik_sealed', purpose: 'beneficiaries:nik', index: 'nik_index' }),
  sealed('beneficiaries.former_nik', { context: 'beneficiary_id', column: 'nik_sealed', purpose: 'beneficiaries:nik', index: 'nik_index' }),
  merges,
  sealed('beneficiaries.beneficiary_secret', { key: 'beneficiary_id', column: 'mother_name_sealed', purpose: 'beneficiaries:mother-name' }),
  sealed('beneficiaries.family', { column: 'card_sealed', purpose: 'beneficiaries:family-card', index: 'card_index' }),
  sealed('beneficiaries.former_card', { context: 'family_id', column: 'card_sealed', purpose: 'beneficiaries:family-card', index: 'card_index' }),
  sealed('beneficiaries.welfare_case_particulars', { key: 'case_id', purpose: 'beneficiaries:case-particulars' }),
  sealed('beneficiaries.case_file', { purpose: 'beneficiaries:case-file' }),
  sealed('beneficiaries.case_service', { purpose: 'beneficiaries:case-service' }),
  sealed('beneficiaries.referral', { purpose: 'beneficiaries:referral' }),
  sealed('beneficiaries.complaint_content', { key: 'complaint_id', column: 'text_sealed', purpose: 'beneficiaries:complaint-text' }),
  sealed('beneficiaries.complaint_content', { key: 'complaint_id', column: 'reporter_sealed', purpose: 'beneficiaries:complaint-reporter' }),
  under('imports:rows', 'identity.import', 'preview', 'id'),
  under('imports:rows', 'identity.import_row', 'content', 'import_id'),
  under('imports:rows', 'identity.import_outcome', 'problems', 'import_id'),
  undos,
  under('second-factor', 'identity.second_factor', 'secret', 'account_id', 'account_id'),
  sealed('identity.invitation_mail', { column: 'code_sealed', purpose: 'identity:invitation-code' }),
  sealed('identity.data_request', { column: 'content_sealed', purpose: 'identity:data-request' }),
  sealed('identity.data_request', { column: 'answer_sealed', purpose: 'identity:data-request-answer' }),
  sealed('audit.subject_key', { key: 'subject_id', column: 'sealed', purpose: 'audit:subject' }),
];
