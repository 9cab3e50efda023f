import { ApolloLink, Observable, ServerError } from '@apollo/client';
import { remembered } from '../shell/memory.ts';
import { graphErrors } from './errors.ts';

type Observer = { next(result: { data: Record<string, unknown> }): void; error(error: unknown): void; complete(): void };
type Session = { viewer?: { account: { id: string } | null } | null };

/**
 * On a machine that is used in the field, keeps what the console asks first (who is signed in, the words for codes), and
 * answers with it where there is no line: so a field page opens. Nothing else is ever answered from what is kept.
 */
export const keptSessionLink = new ApolloLink((operation, forward) => {
  if (operation.operationName !== 'Session') return forward(operation);
  return new Observable((observer) => {
    const subscription = forward(operation).subscribe({
      next: (result) => {
        const account = (result.data as Session | null | undefined)?.viewer?.account?.id;
        if (account && remembered('field') !== null) void import('../outbox/kept-session.ts').then(({ keepSession }) => keepSession(account, result.data));
        observer.next(result);
      },
      error: (error: unknown) => void answerKept(error, observer),
      complete: () => observer.complete(),
    });
    return () => subscription.unsubscribe();
  });
});

async function answerKept(error: unknown, observer: Observer): Promise<void> {
  const data = await fromKept(error);
  if (data === null) return observer.error(error);
  observer.next({ data: data as Record<string, unknown> });
  observer.complete();
}

async function fromKept(error: unknown): Promise<unknown> {
  const answered = ServerError.is(error) || graphErrors(error).length > 0;
  if (answered || remembered('field') === null) return null;
  const { keptSession } = await import('../outbox/kept-session.ts');
  return keptSession();
}
