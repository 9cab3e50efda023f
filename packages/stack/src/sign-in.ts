import { CookieJar } from './cookie-jar.ts';

/** Signs a person in on the sign-in page, as a browser does, and answers the session's cookie header. */
export async function signInWithPassword(address: string, email: string, password: string, jar = new CookieJar()): Promise<string> {
  const page = await jar.fetch(`${address}/auth/sign-in?to=/healthz`);
  const form = /<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/s.exec(await page.response.text());
  if (!form?.[1]) throw new Error(`No sign-in form at ${page.url.pathname} (${page.response.status})`);
  const fields = new URLSearchParams(hiddenFields(form[2] ?? ''));
  fields.set('email', email);
  fields.set('password', password);
  const answer = await jar.fetch(new URL(decode(form[1]), page.url), {
    method: 'POST',
    body: fields,
    headers: { origin: page.url.origin, referer: page.url.href },
  });
  const text = await answer.response.text();
  if (answer.url.pathname !== '/healthz') throw new Error(`Signing in as ${email} ended at ${answer.url.pathname} (${answer.response.status}): ${text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 300)}`);
  return jar.header;
}

/** A machine client's access token. */
export async function machineToken(address: string, clientId: string, clientSecret: string): Promise<string> {
  const response = await fetch(`${address}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (!answer.access_token) throw new Error(`No token for ${clientId}: ${response.status} ${JSON.stringify(answer)}`);
  return answer.access_token;
}

function hiddenFields(form: string): [string, string][] {
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, 'name'), attribute(input, 'value')]);
}

function attribute(tag: string, name: string): string {
  return decode(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function decode(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}
