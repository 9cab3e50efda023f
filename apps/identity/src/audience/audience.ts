import { isOwnInstitutions, rightTo, rolesReading } from '@pilar/domain/audience';
import type { Permission, Role as RoleCode } from '@pilar/domain/access';
import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { parseId } from '@pilar/subgraph/ids';
import { sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { Role } from '../grant/grant.ts';

const AudienceReason = builder.enumType('AudienceReason', { description: 'Why somebody sees a record (alasan terlihat).', values: codes('AUDIENCE_REASON') });

type Group = { role: RoleCode; area: string; why: Code<'AUDIENCE_REASON'>; number: number; names: string[] };
const AudienceGroup = builder.objectRef<Group>('AudienceGroup').implement({
  description: 'Those who see a record under one role in one region.',
  fields: (t) => ({
    role: t.field({ type: Role, description: 'Their role.', resolve: ({ role }) => role }),
    area: t.field({ type: identity.Region as never, description: 'Region that their role reaches.', resolve: (({ area }: Group) => ({ code: area })) as never }),
    why: t.field({ type: AudienceReason, description: 'Why they see it there.', resolve: ({ why }) => why }),
    number: t.exposeInt('number', { description: 'How many accounts, or systems, they are today.' }),
    names: t.stringList({ description: 'Their names, in the viewer\'s own area and for who may read accounts.', resolve: ({ names }) => names }),
  }),
});

type Seen = { id: string; right: Permission; ownInstitutions: boolean; groups: Group[] };
const Audience = builder.objectRef<Seen>('Audience').implement({
  description: 'Who can see a record today, and why (siapa dapat melihat).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the record.' }),
    right: t.exposeString('right', { description: 'Right that reading it takes, such as "family.read"; fields that are restricted take more, and a purpose.' }),
    ownInstitution: t.exposeBoolean('ownInstitutions', { description: 'Whether those see it as well who work for the institution that it hangs on.' }),
    groups: t.field({ type: [AudienceGroup], description: 'Who they are, widest region first.', resolve: ({ groups }) => groups }),
  }),
});

type Known = { state: string | null; area: string | null; areas: string[]; downward: string[]; open: boolean };

/** The record as its part has told of it, as far as the viewer is told of it too; null where they are not. */
async function knownTo(ctx: Context<Db>, type: string, id: string): Promise<Known | null> {
  const [row] = await ctx.db.$queryRaw<Known[]>(sql`
    SELECT state, area_code AS area, areas, downward, open FROM identity.ref_entity WHERE entity_type = ${type} AND entity_id = ${id}::uuid AND NOT deleted`);
  return row ?? null;
}

async function audienceOf(ctx: Context<Db>, type: string, id: string): Promise<Seen | null> {
  const known = await knownTo(ctx, type, id);
  if (!known) return null;
  const record = { type, ...known };
  const right = rightTo(record);
  if (right === null || !rolesReading(record).includes(ctx.viewer.grant.role) && !isOwnInstitutions(record)) return null;
  const own = type === 'Institution' ? id : null;
  const roles = [...rolesReading(record), ...(own && isOwnInstitutions(record) ? ['LKS_USER'] : [])];
  const groups = await ctx.db.$queryRaw<Omit<Group, 'names'>[]>(sql`
    SELECT role, area, why, number FROM identity.audience(${roles}::text[], ${known.areas}::text[], ${known.downward}::text[], ${known.open}, ${own}::uuid, ${today()}::date)
    ORDER BY length(area), area COLLATE "C", array_position(${[...codes('ROLE')]}::text[], role)`);
  const names = await namesIn(ctx, groups, own);
  return { id, right, ownInstitutions: own === null && isOwnInstitutions(record), groups: groups.map((group) => ({ ...group, names: names.get(`${group.role} ${group.area}`) ?? [] })) };
}

/** Names of those accounts that the viewer may see, by role and region. */
async function namesIn(ctx: Context<Db>, groups: readonly { role: string; area: string }[], organisation: string | null): Promise<Map<string, string[]>> {
  if (!allowed(ctx, 'account.read') || groups.length === 0) return new Map();
  // Row-level security leaves the grants of the viewer's area; of their own account those elsewhere too, which belong to no group asked for here.
  const rows = await ctx.db.$queryRaw<{ key: string; names: string[] }[]>(sql`
    SELECT g.role || ' ' || g.area_code AS key, (array_agg(DISTINCT a.display_name))[1:20] AS names
    FROM identity.role_grant AS g JOIN identity.account AS a ON a.id = g.account_id
    WHERE g.role || ' ' || g.area_code = ANY (${groups.map(({ role, area }) => `${role} ${area}`)}::text[]) AND a.disabled_at IS NULL AND g.ended_at IS NULL
      AND coalesce(g.valid_from, ${today()}::date) <= ${today()}::date AND coalesce(g.valid_to, ${today()}::date) >= ${today()}::date
      AND (${organisation}::uuid IS NULL OR g.role NOT IN ('LKS_USER', 'KT_USER') OR g.organisation_id = ${organisation}::uuid)
    GROUP BY 1`);
  return new Map(rows.map(({ key, names }) => [key, names]));
}

builder.queryField('audience', (t) => t.field({
  type: Audience,
  nullable: true,
  description: 'Who can see a record of another part today, and why; null for one that the viewer may not see, and for one that is told to no other part, as cases of protected types are.',
  args: {
    type: t.arg.string({ required: true, description: 'Type of the record, such as Person.' }),
    id: t.arg.id({ required: true, description: 'Id of the record.' }),
  },
  resolve: (_root, { type, id }, ctx) => audienceOf(ctx, type, parseId(ctx, 'id', String(id))),
}));
