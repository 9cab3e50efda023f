/** What asks the OpenID provider over HTTP. */
export type ProviderFetch = (url: string, options?: RequestInit) => Promise<Response>;

/**
 * A fetch that reaches the embedded provider directly: its public address is the gateway's own, which may be one that
 * this machine cannot call (a name that only the proxy in front knows). Everything else is fetched as it is.
 */
export function makeProviderFetch(publicUrl: string, identityUrl: string): ProviderFetch {
  const publicPrefix = `${publicUrl}/oidc/`;
  const forwarded = { 'x-forwarded-host': new URL(publicUrl).host, 'x-forwarded-proto': new URL(publicUrl).protocol.slice(0, -1) };
  return (url, options = {}) => {
    if (!url.startsWith(publicPrefix)) return fetch(url, options);
    const headers = new Headers(options.headers);
    for (const [name, value] of Object.entries(forwarded)) headers.set(name, value);
    return fetch(`${identityUrl}/oidc/${url.slice(publicPrefix.length)}`, { ...options, headers });
  };
}
