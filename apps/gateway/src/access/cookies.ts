/** Value of a cookie in a `Cookie` header, as it was sent. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  for (const part of header.split(';')) {
    const pair = part.trim();
    if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
  }
  return undefined;
}

/** A `Cookie` header without the named cookies. */
export function withoutCookies(header: string, names: readonly string[]): string {
  return header.split(';').map((part) => part.trim())
    .filter((part) => !names.some((name) => part.startsWith(`${name}=`))).join('; ');
}

/** `Set-Cookie` of a cookie that scripts cannot read; without `seconds` it lasts as long as the browser is open. */
export function cookieHeader(name: string, value: string, options: { secure: boolean; seconds?: number }): string {
  const age = options.seconds === undefined ? '' : `; Max-Age=${options.seconds}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}${age}`;
}
