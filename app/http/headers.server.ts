export type Headers_ = Record<string, string>;

/** Sent with every answer, errors and static files included. */
export function securityHeaders({
  origin,
  brokerOrigins,
  nonce,
}: {
  origin: string;
  brokerOrigins: string[];
  nonce: string | null;
}): Headers_ {
  const headers: Headers_ = {
    'Content-Security-Policy': contentSecurityPolicy({ brokerOrigins, nonce }),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
  };
  if (origin.startsWith('https://')) headers['Strict-Transport-Security'] = 'max-age=63072000; includeSubDomains';
  return headers;
}

/** The broker's origin stands in form-action because browsers apply it to the redirect that follows a form too. */
function contentSecurityPolicy({ brokerOrigins, nonce }: { brokerOrigins: string[]; nonce: string | null }): string {
  const script = nonce ? ` 'nonce-${nonce}'` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${script}`,
    `style-src 'self'${script}`,
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    `form-action 'self'${brokerOrigins.map((origin) => ` ${origin}`).join('')}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
