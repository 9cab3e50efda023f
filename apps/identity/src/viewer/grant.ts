import type { Role as RoleCode } from '@pilar/domain/access';
import { today } from '@pilar/domain/dates';
import { isGrantValid, type Grant as GrantRow } from '@pilar/domain/viewer';
import { codes } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { Institution } from '../references/external-types.ts';

export const Role = builder.enumType('Role', {
  description: 'What a grant lets its holder do (peran), inside the grant\'s area.',
  values: codes('ROLE'),
});

/** A role in an area for a time. */
export const Grant = builder.objectRef<GrantRow>('Grant').implement({
  description: 'A role in an area for a time (hak akses). A request acts under exactly one.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; name it in the header x-pilar-grant to act under this grant.' }),
    role: t.field({ type: Role, description: 'The role.', resolve: ({ role }) => role }),
    area: t.field({ type: identity.Region as never, description: 'The region it reaches, with everything below.', resolve: (({ area }: GrantRow) => ({ code: area })) as never }),
    organisation: t.field({ type: Institution, nullable: true, description: 'The one institution that an LKS_USER works for.', resolve: ({ organisation }, _args, ctx) => identity.stub(ctx, 'Institution', organisation ?? null) }),
    validFrom: t.field({ type: 'Date', nullable: true, description: 'First day; null when open.', resolve: ({ validFrom }) => validFrom }),
    validTo: t.field({ type: 'Date', nullable: true, description: 'Last day, inclusive; null when open.', resolve: ({ validTo }) => validTo }),
  }),
});

/** The viewer's grants that hold today, in the order in which they were given. */
export async function validGrants({ viewer, db }: Context<Db>): Promise<GrantRow[]> {
  if (viewer.kind === 'machine') return [viewer.grant];
  const rows = await db.roleGrant.findMany({ where: { accountId: viewer.accountId }, orderBy: { id: 'asc' } });
  const now = today();
  return rows
    .map(({ id, role, areaCode, organisationId, validFrom, validTo }) => ({
      // A constraint of the table admits nothing but roles.
      id, role: role as RoleCode, area: areaCode, organisation: organisationId, validFrom: dayOf(validFrom), validTo: dayOf(validTo),
    }))
    .filter((grant) => isGrantValid(grant, now));
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
