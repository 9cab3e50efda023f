import { createHash, randomBytes } from 'node:crypto';
import { deriveKey } from '@pilar/domain/secret';
import { publicUrl, type Served } from './stage.ts';

export type Page = { status: number; url: string; html: string; headers: Headers };

/** A browser as far as sign-in needs one: cookies by path, redirects, forms without script. */
export class Browser {
  readonly cookies = new Map<string, { value: string; path: string }>();
  private readonly server: Served;
  private readonly headers: Record<string, string>;

  constructor(server: Served, headers: Record<string, string> = {}) {
    this.server = server;
    this.headers = headers;
  }

  /** Goes to an address, following redirects within the server's own paths. */
  async go(url: string, form?: Record<string, string>): Promise<Page> {
    const target = new URL(url, publicUrl);
    const response = await fetch(`${this.server.address}${target.pathname}${target.search}`, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.cookieHeader(target.pathname), ...this.headers },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line, target.pathname);
    const location = response.headers.get('location');
    if (location !== null && response.status >= 300 && response.status < 400) {
      const next = new URL(location, target);
      const ours = next.origin === publicUrl && next.pathname.startsWith('/oidc/');
      return ours ? this.go(next.href) : { status: response.status, url: next.href, html: '', headers: response.headers };
    }
    return { status: response.status, url: target.href, html: await response.text(), headers: response.headers };
  }

  private cookieHeader(path: string): string {
    return [...this.cookies].filter(([, cookie]) => path.startsWith(cookie.path)).map(([name, cookie]) => `${name.split('|')[0]}=${cookie.value}`).join('; ');
  }

  private keep(line: string, from: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const path = attributes.find((part) => part.toLowerCase().startsWith('path='))?.slice(5) ?? from;
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (attributes.some((part) => part === 'expires=Thu, 01 Jan 1970 00:00:00 GMT')) this.cookies.delete(`${name}|${path}`);
    else this.cookies.set(`${name}|${path}`, { value, path });
  }
}

/** Address by which the console sends its reader to sign in, with the verifier that belongs to it. */
export function authorization(parameters: Record<string, string> = {}): { url: string; verifier: string } {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'pilar-console', response_type: 'code', scope: 'openid profile email', redirect_uri: `${publicUrl}/auth/callback`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', state: 's1', nonce: 'n1', ...parameters,
  });
  return { url: `${publicUrl}/oidc/auth?${query}`, verifier };
}

/** The console's client secret, as the gateway derives it. */
export function consoleSecret({ secret }: Pick<Served, 'secret'>): string {
  return deriveKey(secret, 'oidc:console').toString('base64url');
}

/** Asks the token endpoint; credentials in the header when given as a pair. */
export async function token(server: Served, form: Record<string, string>, basic?: [string, string]): Promise<{ status: number; body: Record<string, string> }> {
  const authorizationHeader = basic && { authorization: `Basic ${Buffer.from(basic.join(':')).toString('base64')}` };
  const response = await fetch(`${server.address}/oidc/token`, { method: 'POST', body: new URLSearchParams(form), headers: { ...authorizationHeader } });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}
