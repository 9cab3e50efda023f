/** The page to return to after sign-in: a path on our own origin, else the start page. */
export function localPath(to: unknown): string {
  if (typeof to !== 'string' || to.length > 500) return '/';
  // Browsers read `//host` and `/\host` as another origin, and drop tabs and line breaks before they look. An address
  // holds printable ASCII only; the rest is percent-encoded.
  if (!/^\/(?!\/)[!-[\]-~]*$/.test(to)) return '/';
  return /^\/(auth|oidc|graphql)(?:[/?#]|$)/.test(to) ? '/' : to;
}
