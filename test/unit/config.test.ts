import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig } from '../../src/config.ts';

const REAL = {
  PUBLIC_URL: 'https://assistent.example',
  CONTROLLER: 'Gemeente Voorbeeld',
  PRIVACY_URL: 'https://www.example.nl/privacy',
};
const SECRET = 'een-geheim-van-tweeendertig-tekens';
const OIDC = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'assistent',
  OIDC_CLIENT_SECRET: 'geheim',
};

/** The lines with which a start is refused. */
function refusal(variables: Readonly<Record<string, string>>): string[] {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('the settings of the webhook', () => {
  const webhook = (variables: Readonly<Record<string, string>>): Config['webhook'] =>
    readConfig(variables).webhook;

  it('are none, or both', () => {
    expect(webhook({})).toBeNull();
    expect(webhook({ ...REAL, WEBHOOK_URL: 'https://crm.example/leads', WEBHOOK_SECRET: SECRET })).toEqual({
      url: 'https://crm.example/leads',
      secret: SECRET,
    });
    expect(refusal({ WEBHOOK_URL: 'https://crm.example' })).toEqual([
      'WEBHOOK_SECRET: is required with WEBHOOK_URL',
    ]);
    expect(refusal({ WEBHOOK_SECRET: SECRET })).toEqual(['WEBHOOK_URL: is required with WEBHOOK_SECRET']);
  });

  it('allow http in demo mode only', () => {
    const plain = { WEBHOOK_URL: 'http://127.0.0.1:9000', WEBHOOK_SECRET: SECRET };
    expect(webhook(plain)?.url).toBe('http://127.0.0.1:9000');
    expect(refusal({ ...REAL, ...plain })).toEqual([
      'WEBHOOK_URL: must start with https:// outside demo mode',
    ]);
  });

  it('want a secret that cannot be guessed, and never repeat it', () => {
    const lines = refusal({ WEBHOOK_URL: 'https://crm.example', WEBHOOK_SECRET: 'kort' });
    expect(lines).toEqual(['WEBHOOK_SECRET: must have at least 32 characters']);
  });
});

describe('the settings of the identity provider', () => {
  it('are none, or all three', () => {
    expect(readConfig(REAL).oidc).toBeNull();
    expect(readConfig({ ...REAL, ...OIDC }).oidc).toEqual({
      issuer: 'https://login.example',
      clientId: 'assistent',
      clientSecret: 'geheim',
      name: 'Gemeente Voorbeeld',
    });
    expect(refusal({ ...REAL, OIDC_ISSUER: OIDC.OIDC_ISSUER })).toEqual([
      'OIDC_CLIENT_ID: is required with OIDC_ISSUER',
      'OIDC_CLIENT_SECRET: is required with OIDC_ISSUER',
    ]);
  });

  it('end demo mode', () => {
    expect(refusal(OIDC)).toEqual([
      'PUBLIC_URL: is required outside demo mode',
      'CONTROLLER: is required outside demo mode',
      'PRIVACY_URL: is required outside demo mode',
    ]);
  });

  it.each(['http://login.example', 'ftp://login.example', 'login'])('refuse %s as issuer', (issuer) => {
    expect(refusal({ ...REAL, ...OIDC, OIDC_ISSUER: issuer })).toHaveLength(1);
  });

  it('allow http on this machine', () => {
    expect(readConfig({ ...REAL, ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidc?.issuer).toContain(
      'http:',
    );
  });
});
