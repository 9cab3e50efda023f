import type { FastifyInstance } from 'fastify';

/** Headers that every answer carries; the embedded provider and whatever is stricter set a content policy of their own. */
export function registerSecurityHeaders(app: FastifyInstance, publicUrl: string, formTargets: readonly string[]): void {
  const https = publicUrl.startsWith('https:');
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    // Mantine sets sizes and colours in style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    // Signing out is a form that ends at the provider.
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'same-origin');
    if (!request.url.startsWith('/oidc/')) reply.header('cross-origin-opener-policy', 'same-origin');
    if (!request.url.startsWith('/oidc/') && !reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    if (https) reply.header('strict-transport-security', 'max-age=31536000');
  });
}
