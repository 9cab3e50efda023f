import { ApolloLink, Observable } from '@apollo/client';
import { codeOf, graphErrors } from './errors.ts';
import { sessionLost } from './session.ts';

const lost = 'UNAUTHENTICATED';

/** Holds a request whose session has ended until there is a new one, then sends it again: no form loses its input. */
export const sessionLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      let held = false;
      let subscription = send();

      function hold(): void {
        held = true;
        void sessionLost().then(() => {
          if (observer.closed) return;
          held = false;
          subscription = send();
        });
      }

      function send() {
        return forward(operation).subscribe({
          next: (result) => {
            if (result.errors?.some((error) => error.extensions?.['code'] === lost)) hold();
            else observer.next(result);
          },
          error: (error: unknown) => {
            if (codeOf(error) === lost || (graphErrors(error).length === 0 && isUnauthorised(error))) hold();
            else observer.error(error);
          },
          complete: () => {
            if (!held) observer.complete();
          },
        });
      }

      return () => subscription.unsubscribe();
    }),
);

function isUnauthorised(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 401;
}
