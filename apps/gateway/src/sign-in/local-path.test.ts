import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test('keeps local pages and nothing else', () => {
  for (const good of ['/', '/events', '/events?area=36.02&type=MONEV', '/authors']) expect(localPath(good)).toBe(good);
  const bad = ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '/a\nb', '/auth/sign-out', '/oidc/session/end', '/graphql?query={a}', '', undefined, ['/a'], `/${'a'.repeat(600)}`];
  for (const to of bad) expect(localPath(to), String(to)).toBe('/');
});
