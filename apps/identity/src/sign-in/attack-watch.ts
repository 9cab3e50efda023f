import { installation } from '@pilar/domain/installation';
import type { Queryable } from '../db.ts';
import { networkOf } from '../session/session-place.ts';

/**
 * What is no mistyping any more, within a day: failures for one account from so many addresses, or for so many accounts from one address, behind
 * which an office may sit. Whoever gets in in the end was no guesser and is not counted.
 */
export const attackSigns = { addresses: 10, accounts: 20, seconds: 24 * 3_600 } as const;

/** How many stood on the other side of failures within that time: addresses of an account, accounts of an address. */
export type FailureSpread = { account: number; address: number };

/**
 * Tells whoever watches of an attack, once a day for each account and each network. Of an account that there is: what was typed and is nobody's is
 * kept nowhere. Of an address its network, as with sessions.
 */
export async function raiseAttacks(database: Queryable, { email, address }: { email: string; address: string }, spread: FailureSpread, day: string): Promise<void> {
  if (spread.account >= attackSigns.addresses) {
    await database.query(
      `SELECT pilar.raise_alert('SIGN_IN_ATTACK', NULL, a.id::text, a.display_name, (SELECT role FROM role_grant AS g WHERE g.account_id = a.id ORDER BY g.ended_at IS NULL DESC, g.id LIMIT 1), a.owner_code, $2::date, $3::integer, $4::integer)
       FROM account AS a JOIN sign_in AS s ON s.account_id = a.id WHERE s.email = $1 AND a.disabled_at IS NULL`, [email, day, spread.account, attackSigns.addresses]);
  }
  const network = networkOf(address);
  if (spread.address >= attackSigns.accounts && network !== '') {
    await database.query(`SELECT pilar.raise_alert('SIGN_IN_ATTACK', NULL, $1, $1, NULL, $2, $3::date, $4::integer, $5::integer)`, [network, installation.province, day, spread.address, attackSigns.accounts]);
  }
}
