import { knockAt, routesOf } from '@pilar/testing/open-routes';
import { expect, test } from 'vitest';
import { startGateway } from './gateway.ts';

/** How the server is; the way to sign in; pages whose address is the key, and pages for everybody; the console's own files. */
const forEverybody = /^\w+ (\/(healthz|readyz|metrics|index\.html)?|\/\*|\/auth\/(sign-in|callback|gaya-\w+\.css)|\/(publik|verifikasi|kalender|hadir|assets)\b.*)$/;
/** Handed on to identity as they are, whose own test (apps/identity/src/doors.test.ts) knocks there. */
const handedOn = /^\w+ \/(oidc|files)(\/\*)?$/;

test('every route of the gateway is shut to strangers, or is one of those for everybody', async () => {
  const { made: gateway, routes } = await routesOf(() => startGateway());
  try {
    expect(routes.length).toBeGreaterThan(20);
    const guarded = routes.filter(({ method, url }) => !forEverybody.test(`${method} ${url}`) && !handedOn.test(`${method} ${url}`));
    expect(guarded.map(({ method, url }) => `${method} ${url}`)).toEqual(expect.arrayContaining(['POST /graphql', 'GET /graphql', 'GET /live', 'POST /auth/sign-out']));
    const answers = await Promise.all(guarded.map(async (route) => `${route.method} ${route.url} ${await knockAt(gateway.app, route)}`));
    expect(answers.filter((answer) => !/ 40[13]$/.test(answer))).toEqual([]);
  } finally {
    await gateway.close();
  }
});
