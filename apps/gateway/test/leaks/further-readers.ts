import type { Role } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { asClient } from '@pilar/stack/owner';
import { identityCommand } from '@pilar/stack/seeding';
import type { Subgraph } from '@pilar/stack/workspace';
import { respond } from '@pilar/testing/execute';
import { viewerWith } from '@pilar/testing/viewers';
import { token } from './canary.ts';
import type { Stage } from './stage.ts';
import type { Reader } from './walk.ts';

/** What a reader may see of types whose texts tell no more than the regency: ids, and texts. */
export type Own = { types: ReadonlySet<string>; ids: ReadonlySet<string>; texts: ReadonlySet<string> };

/** What institutions have: who works for one sees its own. */
const ofInstitutions = new Set(['institution', 'registration', 'institutionreport', 'accreditation', 'monitoringplan', 'monitoring', 'monitoringfinding', 'referral']);
/** Parts of what takes a village of its own, which their texts do not name. */
const ofVillages = new Set(['workprogramme', 'serviceday']);

/** Roles whose view is narrower than that of those who are asked everything, or the same as one of theirs. */
export const furtherNames = ['province', 'district', 'village', 'institution', 'youth'] as const;
export type FurtherReader = Reader & { own?: Own; at(subgraph: Subgraph): Reader };

const nothing: Own = { types: ofInstitutions, ids: new Set(), texts: new Set() };

/** Signs them in; who works for an institution or a Karang Taruna works for one that has canaries of every kind. */
export async function furtherReaders(stage: Stage): Promise<Record<(typeof furtherNames)[number], FurtherReader>> {
  const of = (area: string, type: string) => stage.canaries.ids.get(area)?.get(type)?.[0] ?? '';
  const institution = of('36.02', 'Institution');
  const village = await areaOf(stage, 'beneficiaries.family', of('36.04', 'Family'));
  return {
    province: await signedIn(stage, 'PROV_OFFICER', '36'),
    district: await signedIn(stage, 'KEC_OFFICER', '36.04.34'),
    village: { ...await signedIn(stage, 'VILLAGE_OPERATOR', village), own: await hangingOn(stage, ofVillages, { 'institutions.youth_organisation': `area_code = '${village}'`, 'institutions.service_centre': `area_code = '${village}'` }) },
    institution: { ...await signedIn(stage, 'LKS_USER', '36.02', institution), own: await hangingOn(stage, ofInstitutions, { 'institutions.institution': `id = '${institution}'`, 'beneficiaries.referral': `institution_id = '${institution}'` }) },
    youth: { ...await signedIn(stage, 'KT_USER', '36.02', of('36.02', 'YouthOrganisation')), own: nothing },
  };
}

async function signedIn({ stack }: Stage, role: Role, area: string, organisation?: string): Promise<FurtherReader> {
  const email = `${role.toLowerCase()}@example.invalid`;
  const access = { databaseUrl: stack.adminUrl, secret: stack.secret, demo: true, env: process.env };
  const { password } = await identityCommand(access, 'add', { email, name: 'Petugas Contoh', role, area, organisation }) as { password: string };
  const cookie = await stack.signIn(email, password);
  const unbound = viewerWith(role, area);
  const viewer: Viewer = { ...unbound, grant: { ...unbound.grant, organisation } };
  return {
    name: role, viewer,
    ask: (query, variables) => stack.respond({ cookie, query, variables }),
    at: (subgraph) => ({ name: role, viewer, ask: (query, variables) => respond({ subgraph, server: stack.urls[subgraph] ?? '', secret: stack.secret }, { viewer, query, variables }) }),
  };
}

async function areaOf({ stack }: Stage, table: string, id: string): Promise<string> {
  const { rows: [one] } = await asClient(stack.adminUrl, (client) => client.query<{ area: string }>(`SELECT area_code AS area FROM ${table} WHERE id = $1`, [id]));
  if (!one) throw new Error(`There is no ${id} in ${table}`);
  return one.area;
}

/** Those rows, every row that names one of them, or names such a row, and their texts. */
async function hangingOn({ stack, canaries }: Stage, types: ReadonlySet<string>, rows: Readonly<Record<string, string>>): Promise<Own> {
  const ids = new Set<string>();
  await asClient(stack.adminUrl, async (client) => {
    const { rows: references } = await client.query<{ name: string; field: string; to: string }>(`
      SELECT conrelid::regclass::text AS name, attname AS field, confrelid::regclass::text AS to FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
      WHERE contype = 'f' AND connamespace IN ('institutions'::regnamespace, 'beneficiaries'::regnamespace)`);
    const waiting = Object.entries(rows).map(([table, which]) => ({ table, which }));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { table, which } = next;
      const { rows: found } = await client.query<{ id: string | null }>(`SELECT to_jsonb(t) ->> 'id' AS id FROM ${table} AS t WHERE ${which}`);
      const fresh = found.flatMap(({ id }) => (id && !ids.has(id) ? [id] : []));
      for (const id of fresh) ids.add(id);
      if (fresh.length > 0) waiting.push(...references.filter(({ to }) => to === table).map(({ name, field }) => ({ table: name, which: `${field} IN ('${fresh.join("', '")}')` })));
    }
  });
  const texts = [...ids].flatMap((id) => canaries.known.get(id) ?? []).map((canary) => token(canary).toLowerCase());
  return { types, ids, texts: new Set(texts) };
}
