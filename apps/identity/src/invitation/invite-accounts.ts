import { isId, newId } from '@pilar/subgraph/ids';
import { mailSender } from '@pilar/subgraph/mail-sender';
import { Problems } from '@pilar/subgraph/problems';
import { instantSql, sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import { keepIssued } from '../calendar-address/issued-token.ts';
import type { Db } from '../db.ts';
import { digestOf, newCode } from '../second-factor/base32.ts';
import { noteCodes, type CodeMade } from '../sign-in/credential-trail.ts';
import { invitationRoundEntity } from './invitation-entity.ts';
import { sealedCode } from './invitation-mail.ts';
import { invitationMessages as messages } from './invitation-messages.ts';
import { InvitationDelivery, InvitationKind, InvitationRound } from './invitation-round.ts';
import { codeBytes, invitationDays } from './invitations.ts';

/** As many as a printed round holds. */
const most = 200;

const InviteAccountsInput = builder.inputType('InviteAccountsInput', {
  description: 'Accounts to make codes for.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID. A repeated one gives the round, and its codes no more.' }),
    ids: t.idList({ required: true, description: `The accounts (Account), 1 to ${most}. One that is named twice gets one code.` }),
    kind: t.field({ type: InvitationKind, required: true, description: 'What the codes are for.' }),
    delivery: t.field({ type: InvitationDelivery, required: true, defaultValue: 'PAPER', description: 'How they reach those they are for. By e-mail none of them is told to the viewer.' }),
  }),
});

identity.command({
  name: 'inviteAccounts',
  description: 'Makes one-time codes for accounts, by which their own people set their passwords within 14 days; all of them or none. Former codes of these accounts are good no more.',
  permission: 'account.manage',
  entity: invitationRoundEntity,
  result: InvitationRound,
  input: InviteAccountsInput,
  operation: 'CREATED',
  run: async ({ input: { ids: given, kind, delivery }, tx, ctx }) => {
    const ids = [...new Set(given.map((id) => String(id).toLowerCase()))];
    const byMail = delivery === 'MAIL';
    const problems = new Problems(ctx);
    if (ids.length < 1 || ids.length > most) problems.add('ids', messages.number, { max: most, count: ids.length });
    if (byMail && kind === 'RECOVERY') problems.add('delivery', messages.recoveryOnPaper);
    if (byMail && mailSender() === null) problems.add('delivery', messages.mailOff);
    problems.refuse();
    const round = newId();
    const { viewer } = ctx;
    await tx.invitationRound.create({ data: { id: round, account: viewer.kind === 'officer' ? viewer.accountId : '', areaCode: viewer.grant.area, kind, delivery } });
    const unreachable = byMail ? await withoutAddress(tx, ids.filter(isId)) : new Set();
    const made: CodeMade[] = [];
    for (const [at, account] of ids.entries()) {
      const [id, code] = [newId(), newCode(codeBytes)];
      const [kept] = isId(account)
        ? await tx.$queryRaw<Omit<CodeMade, 'account'>[]>(sql`
            SELECT ${instantSql('former_at')} AS "formerAt", ${instantSql('made_at')} AS "madeAt"
            FROM identity.keep_invitation(${id}::uuid, ${round}::uuid, ${account}::uuid, ${digestOf(code)}, ${byMail ? sealedCode(id, code) : null}::bytea, ${invitationDays}::int)`)
        : [];
      if (!kept) problems.add(`ids.${at}`, messages.notYours, { value: account.slice(0, 60) });
      else if (unreachable.has(account)) problems.add(`ids.${at}`, messages.noAddress, { value: account });
      else {
        made.push({ account, ...kept });
        if (!byMail) keepIssued(ctx.requestId, id, code);
      }
    }
    problems.refuse();
    await noteCodes(tx, ctx, made);
    return round;
  },
});

/** Addresses of the demo, which no mail reaches. */
const demoDomain = '@demo.pilar';

/** Those of these accounts that mail does not reach. */
async function withoutAddress(tx: Db, ids: string[]): Promise<Set<string>> {
  const known = await tx.$queryRaw<{ account: string; email: string }[]>(sql`SELECT account::text, email FROM identity.sign_in_of(${ids}::uuid[])`);
  const reached = new Set(known.filter(({ email }) => !email.endsWith(demoDomain)).map(({ account }) => account));
  return new Set(ids.filter((id) => !reached.has(id)));
}
