import type { AlertKind } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';

/** What whoever looks into an alert does first. */
export const lookInto: Readonly<Record<AlertKind, MessageId>> = {
  GUESSING: 'peringatan.lookGuessing',
  MANY_REVEALS: 'peringatan.lookReveals',
  MANY_EXPORTS: 'peringatan.lookExports',
  SIGN_IN_ATTACK: 'peringatan.lookSignIn',
  CHAIN_BROKEN: 'peringatan.lookChain',
};
