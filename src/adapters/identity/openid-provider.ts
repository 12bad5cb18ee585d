import type { Configuration } from 'openid-client';
import type { IdentityProvider } from '../../inbox/ports.ts';

export interface OpenIdSettings {
  /** Issuer identifier; plain http only on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call the provider. */
  readonly name: string;
  /** Our own address that the provider sends people back to. */
  readonly returnTo: string;
}

/** How long the provider may take to answer us, in seconds. */
const TIME_LIMIT_S = 8;

/** Signs in at an OpenID Connect provider: authorisation code with PKCE, state and nonce. Asks for nothing but who it is. */
export function openIdProvider(settings: OpenIdSettings): IdentityProvider {
  const { name, returnTo } = settings;
  let found: Promise<Configuration> | undefined;
  // With the first sign-in and not at the start: a provider that is down keeps nobody else out.
  const configuration = (): Promise<Configuration> => {
    found ??= discover(settings).catch((error) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    name,

    async begin() {
      const client = await import('openid-client');
      const check = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: 'openid',
        state: check.state,
        nonce: check.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(check.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, check };
    },

    async finish(query, { state, nonce, verifier }) {
      const { authorizationCodeGrant } = await import('openid-client');
      const tokens = await authorizationCodeGrant(await configuration(), new URL(`${returnTo}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { iss, sub } = tokens.claims()!;
      return { issuer: iss, subject: sub };
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const { allowInsecureRequests, discovery } = await import('openid-client');
  const server = new URL(issuer);
  return discovery(server, clientId, clientSecret, undefined, {
    timeout: TIME_LIMIT_S,
    // The settings allow http for this machine only.
    execute: server.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
}
