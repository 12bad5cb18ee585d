import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRunningProcess } from '../../src/adapters/sql/control-socket.ts';
import { acceptInvite, importAccountmanagers, invite } from '../support/accountmanager.ts';
import { type ApiReply, callApi } from '../support/api-call.ts';
import { type Browser, newBrowser } from '../support/browser.ts';
import { startIdentityProvider, type TestIdentityProvider } from '../support/identity-provider.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';

const PUBLIC_URL = 'https://assistent.example';
const CALLBACK = `${PUBLIC_URL}/inbox/sign-in/callback`;

describe('signing in with the account of an organisation', () => {
  let provider: TestIdentityProvider;
  let assistant: TestAssistant;
  let people = 0;
  let email: string;
  let subject: string;

  beforeAll(async () => {
    provider = await startIdentityProvider(PUBLIC_URL);
    assistant = await startTestAssistant('PGlite', {
      ...provider.variables,
      PUBLIC_URL,
      CONTROLLER: 'Gemeente Voorbeeld',
      PRIVACY_URL: 'https://www.example.nl/privacy',
      HOST: '127.0.0.1',
    });
  });
  afterAll(async () => {
    await assistant.stop();
    await provider.close();
  });
  beforeEach(async () => {
    people++;
    email = `collega${people}@wsp.example`;
    subject = `persoon-${people}`;
    await importAccountmanagers(assistant, [[email, `Collega ${people}`, 'drenthe']]);
    provider.visit({ subject, email });
  });

  const browser = (): Browser => newBrowser((url) => url.replace(PUBLIC_URL, assistant.url));
  const me = (who: Browser): Promise<ApiReply<{ email: string }>> =>
    callApi(`${assistant.url}/api/v1/inbox/me`, { headers: { cookie: who.cookies(PUBLIC_URL) } });
  const start = (link: string): string => `${link}/start`;
  const bind = async (who = browser()): Promise<Browser> => {
    await who.open(start(await invite(assistant, email)));
    return who;
  };
  const signIn = (who: Browser) => who.open(`${PUBLIC_URL}/inbox/sign-in/start`);

  it('an invite binds the account at the first sign-in and is used up by coming back', async () => {
    const link = await invite(assistant, email);
    const who = browser();
    expect((await who.open(link)).text).toContain('Aanmelden met Gemeente Voorbeeld');
    const address = await who.openUntil(start(link), (url) => !url.startsWith(PUBLIC_URL));
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      scope: 'openid',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
    });
    expect((await who.open(link)).status).toBe(200);
    const { url } = await who.open(address);
    expect(url).toBe(`${PUBLIC_URL}/inbox/`);
    expect((await me(who)).body.email).toBe(email);
    expect(who.cookies(PUBLIC_URL)).toMatch(/^__Host-inbox=[\w-]{43}$/);
    expect((await browser().open(link)).status).toBe(410);
    expect((await browser().open(start(link))).status).toBe(410);
  });

  it('from then on the account is enough', async () => {
    await bind();
    const who = browser();
    expect((await who.open(`${PUBLIC_URL}/inbox/sign-in`)).text).toContain(
      'Aanmelden met Gemeente Voorbeeld',
    );
    await signIn(who);
    expect((await me(who)).body.email).toBe(email);
  });

  it('an e-mail address that the provider tells opens nothing', async () => {
    provider.visit({ subject: 'indringer', email });
    const who = browser();
    const { status, text } = await signIn(who);
    expect(status).toBe(403);
    expect(text).toContain('U heeft nog geen toegang');
    expect((await me(who)).status).toBe(401);
    provider.visit({ subject, email });
    await bind();
    provider.visit({ subject: 'indringer', email });
    expect((await signIn(browser())).status).toBe(403);
  });

  it('an account that belongs to a colleague is refused, and the invite stays', async () => {
    await bind();
    const other = `ander${people}@wsp.example`;
    await importAccountmanagers(assistant, [[other, 'Ander', 'drenthe']]);
    const link = await invite(assistant, other);
    const { status, text } = await browser().open(start(link));
    expect(status).toBe(403);
    expect(text).toContain('past niet bij dit account');
    provider.visit({ subject: `ander-${people}`, email: other });
    const who = browser();
    await who.open(start(link));
    expect((await me(who)).body.email).toBe(other);
  });

  it('another account cannot take over an accountmanager until somebody resets it', async () => {
    const who = await bind();
    provider.visit({ subject: `${subject}-nieuw`, email });
    expect((await browser().open(start(await invite(assistant, email)))).status).toBe(403);
    await askRunningProcess(assistant.dataDir, 'accountmanagers', ['reset', email]);
    expect((await me(who)).status).toBe(401);
    expect((await me(await bind())).body.email).toBe(email);
  });

  it('a reset ends the invites that were not used yet, too', async () => {
    const link = await invite(assistant, email);
    await askRunningProcess(assistant.dataDir, 'accountmanagers', ['reset', email]);
    expect((await browser().open(link)).status).toBe(410);
  });

  it('somebody who refuses at the provider comes back to a page that says so', async () => {
    provider.visit('refuses');
    const link = await invite(assistant, email);
    const { status, text } = await browser().open(start(link));
    expect([status, text]).toEqual([400, expect.stringContaining('Aanmelden is niet gelukt')]);
    expect((await browser().open(link)).status).toBe(200);
  });

  describe('coming back', () => {
    const comingBack = async (who: Browser): Promise<string> => {
      await bind();
      return who.openUntil(`${PUBLIC_URL}/inbox/sign-in/start`, (url) => url.startsWith(CALLBACK));
    };

    it('is refused in another browser than the one that left', async () => {
      const address = await comingBack(browser());
      const other = browser();
      expect((await other.open(address)).status).toBe(400);
      await other.openUntil(`${PUBLIC_URL}/inbox/sign-in/start`, (url) => !url.startsWith(PUBLIC_URL));
      expect((await other.open(address)).status).toBe(400);
      expect((await me(other)).status).toBe(401);
    });

    it.each(['state', 'code'])('is refused with another %s', async (changed) => {
      const who = browser();
      const address = new URL(await comingBack(who));
      address.searchParams.set(changed, 'verzonnen');
      expect((await who.open(address.href)).status).toBe(400);
      expect((await me(who)).status).toBe(401);
    });

    it('works once', async () => {
      const who = browser();
      const address = await comingBack(who);
      expect((await who.open(address)).url).toBe(`${PUBLIC_URL}/inbox/`);
      expect((await who.open(address)).status).toBe(400);
    });

    it('is refused without anything of ours', async () => {
      expect((await browser().open(CALLBACK)).status).toBe(400);
      expect((await browser().open(`${CALLBACK}?code=x&state=y`)).status).toBe(400);
    });
  });

  it('signing out everywhere ends the sign-ins on other devices too', async () => {
    const [one, two] = [await bind(), browser()];
    await signIn(two);
    const signOut = (who: Browser, body: object) =>
      callApi(`${assistant.url}/api/v1/inbox/sign-out`, {
        method: 'POST',
        body,
        headers: { cookie: who.cookies(PUBLIC_URL), origin: PUBLIC_URL },
      });
    const three = browser();
    await signIn(three);
    expect((await signOut(three, {})).status).toBe(204);
    expect([(await me(one)).status, (await me(two)).status, (await me(three)).status]).toEqual([
      200, 200, 401,
    ]);
    expect((await signOut(one, { everywhere: true })).status).toBe(204);
    expect([(await me(one)).status, (await me(two)).status]).toEqual([401, 401]);
  });

  it('the button of an invite still signs in once without the account', async () => {
    const { status, headers } = await acceptInvite(assistant, await invite(assistant, email));
    expect(status).toBe(303);
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-inbox=.*HttpOnly; Secure; SameSite=Lax/);
  });
});

it('a provider that does not answer does not keep the assistant from starting', async () => {
  const assistant = await startTestAssistant('PGlite', {
    PUBLIC_URL,
    CONTROLLER: 'Gemeente Voorbeeld',
    PRIVACY_URL: 'https://www.example.nl/privacy',
    HOST: '127.0.0.1',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'assistent',
    OIDC_CLIENT_SECRET: 'geheim',
  });
  try {
    const { status, body } = await callApi<string>(`${assistant.url}/inbox/sign-in/start`);
    expect([status, body]).toEqual([503, expect.stringContaining('Aanmelden kan nu niet')]);
  } finally {
    await assistant.stop();
  }
});
