import type { Role } from '@pilar/domain/access';
import { today } from '@pilar/domain/dates';
import { isGrantValid } from '@pilar/domain/viewer';
import { findBySubject, findOfficer, type SignInAccount } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import type { SecondFactors } from '../second-factor/second-factors.ts';
import type { signInAttempts } from './attempts.ts';
import { codePage, enrolPage, recoveryCodesPage } from './credential-pages.ts';
import { credentialWords } from './credential-words.ts';
import type { Interaction } from './routes.ts';
import { words, type Language } from './words.ts';

/** What came of a code: through, or the page to go on with. */
export type SecondAnswer = { passed: true } | { passed: false; status: number; page: string; waitSeconds?: number };

export type SecondStepDependencies = {
  env: Pick<Env, 'PILAR_DEMO'>; database: WorkerDatabase; factors: SecondFactors; attempts: ReturnType<typeof signInAttempts>;
  /** Roles that nobody acts under without a second factor. */
  roles: readonly Role[];
};

/** The step of a sign-in that follows the password. */
export type SecondStep = ReturnType<typeof secondStep>;

/** What an interaction remembers between the two steps. Without a login in it, the provider lets nobody in. */
type Pending = { pending?: { subject: string; enrolled?: boolean } };

/** Asks for the code of the account's device, or has one set up first where its roles need it. */
export function secondStep({ env, database, factors, attempts, roles }: SecondStepDependencies) {
  const remember = (interaction: Interaction, pending: Pending['pending']) => {
    interaction.result = { pending } as Interaction['result'] & object;
    return interaction.persist();
  };
  const pendingOf = (interaction: Interaction) => (interaction.result as Pending | undefined)?.pending;
  const addressOf = ({ uid }: Interaction) => `/oidc/interaction/${uid}/kode`;

  async function isRequired(accountId: string): Promise<boolean> {
    if (roles.length === 0) return false;
    const officer = await findOfficer(database, { accountId }, '', env.PILAR_DEMO);
    return officer?.grants.some((grant) => roles.includes(grant.role) && isGrantValid(grant, today())) ?? false;
  }

  async function page(interaction: Interaction, account: SignInAccount, language: Language, wrong = false): Promise<string> {
    const notice = wrong ? { text: credentialWords[language].codeWrong, field: 'code' } : undefined;
    const frame = { language, address: addressOf(interaction), notice };
    const secret = (await factors.isOn(account.id)) ? null : await factors.offered(account.id);
    return secret === null ? codePage(frame) : enrolPage({ ...frame, secret, email: account.email, required: true });
  }

  return {
    isRequired,
    page,
    isAsked: async (accountId: string): Promise<boolean> => (await factors.isOn(accountId)) || isRequired(accountId),
    begin: (interaction: Interaction, account: SignInAccount) => remember(interaction, { subject: account.subject }),
    /** Whose password was right in this interaction. */
    async accountOf(interaction: Interaction): Promise<SignInAccount | undefined> {
      const pending = pendingOf(interaction);
      return pending && findBySubject(database, pending.subject, env.PILAR_DEMO);
    },
    async take(interaction: Interaction, account: SignInAccount, form: URLSearchParams, language: Language): Promise<SecondAnswer> {
      // The codes for when the device is lost were shown; now the sign-in goes on.
      if (form.get('step') === 'done' && pendingOf(interaction)?.enrolled) return { passed: true };
      const admission = await attempts.admitCode(account.id);
      const frame = { language, address: addressOf(interaction) };
      if (!admission.admitted) {
        const notice = { text: words[language].wait(admission.waitSeconds) };
        return { passed: false, status: 429, waitSeconds: admission.waitSeconds, page: codePage({ ...frame, notice }) };
      }
      const typed = (form.get('code') ?? '').slice(0, 100);
      if (await factors.isOn(account.id)) {
        if (!(await factors.pass(account.id, typed))) return { passed: false, status: 401, page: await page(interaction, account, language, true) };
        await admission.succeeded();
        return { passed: true };
      }
      const codes = await factors.confirm(account.id, typed);
      if (!codes) return { passed: false, status: 401, page: await page(interaction, account, language, true) };
      await admission.succeeded();
      await remember(interaction, { subject: account.subject, enrolled: true });
      return { passed: false, status: 200, page: recoveryCodesPage({ ...frame, codes, within: true }) };
    },
  };
}
