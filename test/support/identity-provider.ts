import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What happens at the sign-in page of the provider. */
export type ProviderVisit = { readonly subject: string; readonly email: string } | 'refuses';

/** A real OpenID Connect provider on the loopback interface, at which somebody signs in without a page. */
export interface TestIdentityProvider {
  /** Settings with which the assistant uses it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Who signs in from now on. */
  visit(who: ProviderVisit): void;
  close(): Promise<void>;
}

const CLIENT = { id: 'assistent', secret: 'geheim-van-de-assistent-voor-de-aanbieder' };

export async function startIdentityProvider(publicUrl: string): Promise<TestIdentityProvider> {
  let visitor: ProviderVisit = 'refuses';
  const emails = new Map<string, string>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${publicUrl}/inbox/sign-in/callback`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [signingKey()] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    cookies: { keys: ['sleutel-voor-de-test'] },
    // As much as a provider can tell: the address stands in every token.
    claims: { openid: ['sub', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: emails.get(id), email_verified: true }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) {
      await handle(request, response);
    } else if (visitor === 'refuses') {
      await provider.interactionFinished(request, response, { error: 'access_denied' });
    } else {
      emails.set(visitor.subject, visitor.email);
      await provider.interactionFinished(request, response, { login: { accountId: visitor.subject } });
    }
  });
  return {
    variables: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: 'Gemeente Voorbeeld',
    },
    visit(who) {
      visitor = who;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' };
}
