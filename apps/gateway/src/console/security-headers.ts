import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where this gateway is reached, and what goes on elsewhere. */
export type SecurityHeaders = {
  publicUrl: string;
  /** Origins beside our own at which a form may end. */
  formTargets: readonly string[];
  /** Whether every name below ours is https alone as well. */
  subdomains: boolean;
};

/** Two years, as lists of preloaded names ask for. */
const httpsFor = 63_072_000;

/** What a page might ask of the machine it is shown on. Ours copy to the clipboard; photographs come through a file field, which needs no leave. */
const refused = [
  'accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'clipboard-read', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope',
  'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create',
  'publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'sync-xhr', 'usb', 'web-share', 'window-management', 'xr-spatial-tracking',
];
const permissions = [...refused.map((feature) => `${feature}=()`), 'clipboard-write=(self)'].join(', ');

/** What the console may load: its own files and nobody's, no inline script and no style that stands in a page. */
function consolePolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    // Samples of letterheads and small signs are drawn from data.
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    // Signing out is a form that ends at the provider.
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sets the headers that every answer carries; whatever is stricter has set a content policy of its own. */
export function makeSecurityHeaders({ publicUrl, formTargets, subdomains }: SecurityHeaders): (request: FastifyRequest, reply: FastifyReply) => void {
  const policy = consolePolicy(formTargets);
  const https = publicUrl.startsWith('https:');
  return (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': permissions,
    });
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'same-origin');
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    if (https) reply.header('strict-transport-security', `max-age=${httpsFor}${subdomains ? '; includeSubDomains' : ''}`);
  };
}
