import { asClient } from '@pilar/stack/owner';
import { canariesIn, type Canary } from './canary.ts';

/** Records whose history is sealed under the key of whom it tells of: its words stand in the record alone. */
const sealedInHistory = [
  ...['beneficiary', 'family', 'welfare_case', 'case_service', 'case_file', 'referral', 'complaint', 'housing_photo', 'proposal', 'entitlement', 'inventory_find'].map((table) => `beneficiaries.${table}`),
  'people.person', 'people.pillar', 'institutions.partner_organisation', 'events.participant',
];

/** Rows without words of their own, by table: whose words tell where they belong. */
const wordless: Readonly<Record<string, string>> = {
  'audit.reading': "(SELECT string_agg(full_name, ' ') FROM beneficiaries.beneficiary WHERE id = ANY (t.subjects))",
  'audit.entry': `(SELECT string_agg(words, ' ') FROM (${sealedInHistory.map((table) => `SELECT to_jsonb(told)::text FROM ${table} AS told WHERE told.id = entity_id`).join(' UNION ALL ')}) AS of (words))`,
  'institutions.forum_member': '(SELECT name FROM institutions.forum WHERE forum.id = forum_id)',
  'beneficiaries.case_file': '(SELECT found_by FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id)',
  'beneficiaries.complaint_content': '(SELECT caveats::text FROM beneficiaries.complaint WHERE complaint.id = complaint_id)',
  'beneficiaries.complaint_step': '(SELECT caveats::text FROM beneficiaries.complaint WHERE complaint.id = complaint_id)',
  'beneficiaries.delivery_file': '(SELECT caveats::text FROM beneficiaries.delivery WHERE delivery.id = delivery_id)',
  'beneficiaries.family_change': '(SELECT address FROM beneficiaries.family WHERE family.id = family_id)',
  'beneficiaries.former_card': '(SELECT address FROM beneficiaries.family WHERE family.id = family_id)',
  'beneficiaries.ministry_file_entry': '(SELECT account_name FROM beneficiaries.ministry_file WHERE ministry_file.id = file_id)',
  'beneficiaries.ministry_answer': '(SELECT grounds FROM beneficiaries.proposal WHERE proposal.id = proposal_id)',
  'beneficiaries.nik_answer': '(SELECT note FROM beneficiaries.nik_record WHERE nik_record.id = nik_record_id)',
  'beneficiaries.verification_step': '(SELECT grounds FROM beneficiaries.proposal WHERE proposal.id = proposal_id)',
  'beneficiaries.former_nik': '(SELECT full_name FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id)',
  'beneficiaries.welfare_case_step': '(SELECT found_by FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id)',
  // It may show whoever receives, and is seen as a delivery of the distribution is.
  'beneficiaries.six_t_photo': '(SELECT min(caveats::text) FROM beneficiaries.delivery WHERE delivery.batch_id = t.batch_id)',
  'identity.incident_step': '(SELECT what FROM identity.incident WHERE incident.id = incident_id)',
  'identity.data_request_step': '(SELECT caveats::text FROM identity.data_request WHERE data_request.id = request_id)',
  'identity.machine_grant': '(SELECT name FROM identity.machine_client WHERE machine_client.client_id = t.client_id)',
  'events.check_in': '(SELECT title FROM events.event WHERE event.id = t.id)',
  'events.mail': '(SELECT name FROM events.participant WHERE participant.id = participant_id)',
};

/** Types whose tables are marked public: law and plans, which everyone signed in may read. */
export async function openTypes(adminUrl: string, types: readonly string[]): Promise<Set<string>> {
  const { rows } = await asClient(adminUrl, (client) => client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND obj_description(oid, 'pg_class') = 'visibility: public'`));
  const tables = new Set(rows.map(({ name }) => name.replaceAll('_', '')));
  return new Set(types.filter((type) => tables.has(type.toLowerCase())));
}

/** Tasks that the canaries ask for, where they are to be done. */
export async function tasksOf(adminUrl: string): Promise<{ id: string; area: string }[]> {
  const { rows } = await asClient(adminUrl, (client) => client.query<{ id: string; area: string }>('SELECT id::text, area_code AS area FROM identity.task ORDER BY id'));
  return rows;
}

/** Every id of a row that holds a canary's text, and which tables such rows stand in, read past row-level security. */
export async function whoseIds(adminUrl: string): Promise<{ known: Map<string, Canary[]>; tables: Map<string, Set<string>> }> {
  const known = new Map<string, Canary[]>();
  const found = new Map<string, Set<string>>();
  await asClient(adminUrl, async (client) => {
    const tables = await client.query<{ name: string; visibility: string }>(`
      SELECT c.oid::regclass::text AS name, obj_description(c.oid, 'pg_class') AS visibility FROM pg_class AS c
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace::regnamespace::text IN ('people', 'institutions', 'events', 'beneficiaries', 'identity', 'audit')
        AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'id' AND atttypid = 'uuid'::regtype)`);
    for (const { name, visibility } of tables.rows) {
      const areas = new Set<string>();
      const { rows } = await client.query<{ id: string; text: string }>(`SELECT id::text, to_jsonb(t)::text || coalesce(${wordless[name] ?? "''"}, '') AS text FROM ${name} AS t`);
      for (const { id, text } of rows) {
        const canaries = canariesIn(text);
        if (canaries.length > 0) known.set(id, canaries);
        for (const { area } of canaries) areas.add(area);
      }
      if (visibility !== 'visibility: public' && visibility !== 'visibility: internal') found.set(name, areas);
    }
  });
  return { known, tables: found };
}
