import { formatLongDate, localDay, type Language } from '@pilar/domain/dates';
import { installation } from '@pilar/domain/installation';
import { region } from '@pilar/domain/regions';
import type { Code } from '@pilar/domain/vocabulary';
import { SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import type { WorkerDatabase } from '../db.ts';

/** Codes while their mail waits. Sealed as numbers of persons are: a copy of the database opens no account. */
const codes = new SealedNumbers('identity:invitation-code');

/** The code as its mail keeps it. */
export const sealedCode = (id: string, code: string) => codes.seal(id, code);

/** A mail that invites, as the worker sends it; or why there is nothing to send any more. */
export type InvitationLetter = { name: string; address: string; subject: string; text: string } | { ended: Extract<Code<'MAIL_REASON'>, 'SUPERSEDED' | 'CODE_CLOSED' | 'SENDER_ENDED'> };

type Row = { sealed: Buffer; name: string; language: Language; address: string; maker: string | null; expiresAt: Date; replaced: boolean; closed: boolean };

/** The letter of a mail that is being sent. Its account's address, and whether the code is good, are asked only now. */
export async function letterOf(database: WorkerDatabase, id: string, publicUrl: string): Promise<InvitationLetter> {
  const { rows: [row] } = await database.query<Row>(
    `SELECT m.code_sealed AS sealed, a.display_name AS name, a.language, s.email AS address, maker.display_name AS maker, i.expires_at AS "expiresAt",
       i.replaced_at IS NOT NULL AS replaced, i.used_at IS NOT NULL OR i.expires_at <= now() OR a.disabled_at IS NOT NULL AS closed
     FROM invitation_mail AS m JOIN invitation AS i USING (id) JOIN account AS a ON a.id = i.account_id JOIN sign_in AS s USING (account_id)
       LEFT JOIN account AS maker ON maker.id::text = i.made_by AND maker.disabled_at IS NULL
     WHERE m.id = $1 AND m.state = 'SENDING' AND m.code_sealed IS NOT NULL`, [id]);
  if (!row || row.closed) return { ended: 'CODE_CLOSED' };
  if (row.replaced) return { ended: 'SUPERSEDED' };
  if (row.maker === null) return { ended: 'SENDER_ENDED' };
  const { name, address, language, maker, expiresAt } = row;
  return { name, address, ...texts[language]({ name, maker, code: codes.open(id, row.sealed), until: formatLongDate(localDay(expiresAt), language), page: `${publicUrl}/oidc/undangan`, home: publicUrl }) };
}

type Told = { name: string; maker: string; code: string; until: string; page: string; home: string };

const province = () => region(installation.province)?.name ?? '';

/** What the mail says: who invites, what for, how long the code holds, and that nobody asks for it. The code stands in no address, which would be kept by whatever it passes. */
const texts: Readonly<Record<Language, (told: Told) => { subject: string; text: string }>> = {
  id: ({ name, maker, code, until, page, home }) => ({
    subject: 'Undangan memakai Pilar',
    text: `Yth. ${name},

${maker} mengundang Anda memakai Pilar, sistem administrasi kesejahteraan sosial Dinas Sosial Provinsi ${province()} (${home}).
Dengan kode di bawah ini Anda memasang kata sandi sendiri. Setelah itu Anda masuk dengan alamat surel ini.

Kode: ${code}
Halaman: ${page}?lang=id

Kode ini berlaku sampai ${until}, untuk satu kali pakai. Kode yang diberikan sebelumnya tidak berlaku lagi.

Tidak seorang pun akan menanyakan kode ini lewat telepon, pesan, atau surel, juga bukan ${maker} atau petugas Pilar. Jangan berikan kepada siapa pun.
Jika Anda tidak merasa diundang, abaikan surel ini dan beri tahu kantor Anda.
`,
  }),
  en: ({ name, maker, code, until, page, home }) => ({
    subject: 'Invitation to Pilar',
    text: `Dear ${name},

${maker} invites you to use Pilar, the social-welfare administration system of Dinas Sosial Provinsi ${province()} (${home}).
With the code below you set a password of your own. After that you sign in with this e-mail address.

Code: ${code}
Page: ${page}?lang=en

The code is good until ${until}, and once. Codes that you were given before are good no more.

Nobody will ask you for this code by telephone, message or e-mail, neither ${maker} nor anybody of Pilar. Give it to no one.
If you do not know why you are invited, leave this mail aside and tell your office.
`,
  }),
};
