/** Headers that keep the pages to themselves. */
import type { MiddlewareHandler } from 'hono';
import type { RouteGroup, ServeEnv } from './context.ts';

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self' data:", 'font-src': "'self'",
  'connect-src': "'self'", 'form-action': "'self'", 'base-uri': "'self'", 'frame-ancestors': "'none'",
};

const worded = (policy: Readonly<Record<string, string>>): string => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; ');

/** `no-referrer` would make browsers hide the origin of our own forms, too. */
export function protect(groups: readonly RouteGroup[]): MiddlewareHandler<ServeEnv> {
  return async (c, next) => {
    await next();
    const group = groups.find(({ path, policy }) => policy !== undefined && (c.req.path === path || c.req.path.startsWith(`${path}/`)));
    const headers = {
      'content-security-policy': worded({ ...POLICY, ...group?.policy }), 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
    };
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}
