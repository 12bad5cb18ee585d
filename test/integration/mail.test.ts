import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressObject, ParsedMail } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileMailer, smtpMailer } from '../../src/adapters/mail/mailer.ts';
import type { Accountmanager } from '../../src/domain/accountmanager.ts';
import type { Preference } from '../../src/domain/handoff.ts';
import {
  acceptLead,
  closeLead,
  markContacted,
  planCallback,
  withdrawHandoff,
  writeMessage,
} from '../../src/handoff/follow-up.ts';
import { transferLead } from '../../src/handoff/transfer-lead.ts';
import { deliverWaiting, PUBLIC_URL } from '../support/delivery-round.ts';
import {
  FALLBACK_MAILBOX,
  type HandoffDesk,
  minutesAfter,
  openHandoffDesk,
  type RequestGiven,
} from '../support/handoff-desk.ts';
import { startMailbox, type TestMailbox } from '../support/smtp-server.ts';

const TUESDAY = new Date('2026-11-24T10:00:00+01:00');
const WEDNESDAY_TEN = new Date('2026-11-25T10:00:00+01:00');
const EMPLOYER = 'piet@garage.example';

describe('mails about a request', () => {
  let desk: HandoffDesk;
  let ans: Accountmanager;
  let mailbox: TestMailbox;
  let conversationId: string;

  beforeAll(async () => {
    desk = await openHandoffDesk('PGlite');
    ans = await desk.addAccountmanager('Ans');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    mailbox = await startMailbox();
    desk.startAt(TUESDAY);
    conversationId = await desk.startConversation();
  });
  afterEach(async () => {
    await desk.services.conversations.erase(conversationId, desk.now());
    await desk.db.deleteFrom('deliveries').execute();
    await mailbox.close();
  });

  const ask = async (prefer: Preference, given: RequestGiven = {}): Promise<string> => {
    await desk.request(conversationId, prefer, given);
    return desk.leadOf(conversationId);
  };
  const send = () => deliverWaiting(desk, smtpMailer(mailbox.url, 'Assistent <assistent@wsp.example>'));
  const addressee = (mail: ParsedMail): string => (mail.to as AddressObject).text;
  const mailsTo = (address: string) => mailbox.mails.filter((mail) => addressee(mail) === address);
  const bodies = ({ text, html, subject }: ParsedMail): string => `${subject}\n${text}\n${html}`;
  const idOf = async (kind: string): Promise<string> =>
    (await desk.db.selectFrom('deliveries').where('kind', '=', kind).select('id').executeTakeFirstOrThrow())
      .id;

  it('tell the employer what is promised and under which reference, in text and in HTML', async () => {
    await ask('callback');
    await send();
    const [mail] = mailsTo(EMPLOYER);
    for (const body of [mail!.text!, String(mail!.html)]) {
      expect(body).toContain('Dag Piet de Vries,');
      expect(body).toContain('in de regio Drenthe');
      expect(body).toContain('Een accountmanager belt u vóór woensdag 25 november 12.00 uur.');
      expect(body).toMatch(/Uw kenmerk is [2-9A-Z]{4}-[2-9A-Z]{4}\./);
    }
    expect(mail!.messageId).toBe(`<${await idOf('lead-confirmation')}@wsp-assistent>`);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('give an accountmanager subject, municipality, deadline and a link, and nothing of the employer', async () => {
    const leadId = await ask('callback');
    await send();
    const [mail] = mailsTo(ans.email);
    expect(mail!.text).toContain('Gemeente: Emmen');
    expect(mail!.text).toContain('Reageer vóór: woensdag 25 november 12.00 uur');
    expect(mail!.text).toContain(`${PUBLIC_URL}/inbox/#/leads/${leadId}`);
    for (const secret of ['Piet', 'Garage', EMPLOYER, '592365432', '0592'])
      expect(bodies(mail!)).not.toContain(secret);
  });

  it('give only the fallback mailbox the lead itself', async () => {
    await ask('email', { municipality: 'Almere' });
    await send();
    const [mail] = mailsTo(FALLBACK_MAILBOX);
    expect(mail!.text).toContain('Naam: Piet de Vries');
    expect(mail!.text).toContain('Telefoon: +31592365432');
    expect(mail!.text).toContain('Taal van de werkgever: Nederlands');
    expect(mail!.text).toContain(
      'Dit is de werkgever beloofd: Een accountmanager mailt u vóór woensdag 25 november 12.00 uur.',
    );
    expect(mailbox.mails).toHaveLength(2);
  });

  it('say that it did not work out, and by when now', async () => {
    await ask('callback');
    await desk.passUntil(new Date('2026-11-25T12:00:00+01:00'));
    await send();
    const changed = mailsTo(EMPLOYER).find(({ subject }) => subject!.startsWith('Een nieuw moment'));
    expect(changed!.text).toContain('Dat spijt ons');
    expect(changed!.text).toContain('donderdag 26 november 12.00 uur');
  });

  describe('of an agreed call', () => {
    const agree = async (at: Date): Promise<string> => {
      const leadId = await ask('callback');
      await desk.change(leadId, (unit, context) => acceptLead(unit, ans, context));
      await desk.change(leadId, (unit, context) => planCallback(unit, ans, at, context));
      return leadId;
    };
    const calendars = (address: string): string[] =>
      mailsTo(address).flatMap(({ attachments }) =>
        attachments.map(({ contentType, filename, content }) => {
          expect([contentType, filename]).toEqual(['text/calendar', 'afspraak.ics']);
          return content.toString();
        }),
      );

    it('carry the appointment for both calendars', async () => {
      const leadId = await agree(WEDNESDAY_TEN);
      await send();
      for (const address of [EMPLOYER, ans.email]) {
        const [calendar] = calendars(address);
        expect(calendar).toContain('DTSTART:20261125T090000Z\r\n');
        expect(calendar).toContain(`UID:${leadId}@wsp-assistent\r\n`);
      }
      expect(mailsTo(EMPLOYER).at(-1)!.text).toContain('Ans belt u op woensdag 25 november 10.00 uur.');
      for (const mail of mailsTo(ans.email)) expect(bodies(mail)).not.toMatch(/Piet|Garage|592365432/);
      expect(calendars(ans.email)[0]).not.toMatch(/Piet|Garage|592365432/);
    });

    it('replace the appointment when another moment is agreed', async () => {
      const leadId = await agree(WEDNESDAY_TEN);
      await send();
      desk.startAt(minutesAfter(TUESDAY, 10));
      await desk.change(leadId, (unit, context) =>
        planCallback(unit, ans, minutesAfter(WEDNESDAY_TEN, 60), context),
      );
      await send();
      const versions = calendars(EMPLOYER).map((calendar) =>
        /UID:(\S+)\r\nSEQUENCE:(\d+)/.exec(calendar)!.slice(1),
      );
      expect(versions).toEqual([
        [`${leadId}@wsp-assistent`, '0'],
        [`${leadId}@wsp-assistent`, '600'],
      ]);
    });

    it('do not leave any more when the employer withdrew first, but the cancellation does', async () => {
      const leadId = await agree(WEDNESDAY_TEN);
      await desk.change(leadId, (unit) => withdrawHandoff(unit, 'test'));
      await send();
      expect(calendars(EMPLOYER)).toEqual([expect.stringContaining('METHOD:CANCEL')]);
      expect(mailsTo(EMPLOYER).map(({ subject }) => subject)).toEqual([
        expect.stringContaining('Uw vraag aan'),
        expect.stringContaining('Uw belafspraak vervalt'),
      ]);
      expect(mailsTo(EMPLOYER).at(-1)!.text).toContain('intussen ingetrokken');
    });

    const versionOf = (calendar: string): number => Number(/SEQUENCE:(\d+)/.exec(calendar)![1]);
    const takenBack = (address: string, leadId: string): void => {
      const [made, cancelled] = calendars(address);
      expect(made).toContain('METHOD:PUBLISH');
      expect(cancelled).toContain('METHOD:CANCEL');
      expect(cancelled).toContain('STATUS:CANCELLED');
      for (const calendar of [made!, cancelled!]) {
        expect(calendar).toContain(`UID:${leadId}@wsp-assistent`);
        expect(calendar).toContain('DTSTART:20261125T090000Z');
        expect(calendar).toContain('ORGANIZER:mailto:assistent@wsp.example');
      }
      expect(versionOf(cancelled!)).toBeGreaterThan(versionOf(made!));
    };

    it('are taken back from both calendars when the employer withdraws, and the accountmanager hears why', async () => {
      const leadId = await agree(WEDNESDAY_TEN);
      await send();
      await desk.change(leadId, (unit) => withdrawHandoff(unit, 'test'));
      await send();
      for (const address of [EMPLOYER, ans.email]) takenBack(address, leadId);
      const told = mailsTo(ans.email).at(-1)!;
      expect(told.subject).toContain('Aanvraag ingetrokken');
      expect(told.text).toContain('De belafspraak van woensdag 25 november 10.00 uur vervalt.');
      expect(bodies(told)).not.toMatch(/Piet|Garage|592365432/);
      expect(mailsTo(EMPLOYER).at(-1)!.text).toContain('Er neemt niemand meer contact met u op.');
    });

    it.each([
      [
        'the lead is closed',
        (leadId: string) =>
          desk.change(leadId, (unit, context) => closeLead(unit, ans, 'advies', null, context)),
      ],
      [
        'a colleague takes over',
        async (leadId: string) => {
          const bea = await desk.addAccountmanager('Bea');
          await desk.change(leadId, (unit, context) =>
            transferLead(unit, ans, { accountmanager: bea }, 'Neem jij het over?', context),
          );
          await desk.db.deleteFrom('accountmanagers').where('id', '=', bea.id).execute();
        },
      ],
    ])('are taken back when %s before the call', async (_, change) => {
      const leadId = await agree(WEDNESDAY_TEN);
      await send();
      await change(leadId);
      await send();
      for (const address of [EMPLOYER, ans.email]) takenBack(address, leadId);
    });

    it('stay in the calendars of a call that was made', async () => {
      const leadId = await agree(WEDNESDAY_TEN);
      await desk.change(leadId, (unit, context) => markContacted(unit, ans, context));
      await desk.change(leadId, (unit, context) => closeLead(unit, ans, 'plaatsing', null, context));
      await send();
      expect(mailbox.mails.filter(({ subject }) => subject!.includes('vervalt'))).toEqual([]);
    });

    it('go to the accountmanager alone when the employer gave no address', async () => {
      const leadId = await ask('callback', { email: null });
      await desk.change(leadId, (unit, context) => acceptLead(unit, ans, context));
      await desk.change(leadId, (unit, context) => planCallback(unit, ans, WEDNESDAY_TEN, context));
      await send();
      expect(new Set(mailbox.mails.map(addressee))).toEqual(new Set([ans.email]));
      expect(calendars(ans.email)).toHaveLength(1);
    });
  });

  describe('of an answer that nobody was there to see', () => {
    const write = (leadId: string, text: string) =>
      desk.change(leadId, (unit, context) =>
        writeMessage(unit, ans, { messageId: crypto.randomUUID(), text }, context),
      );
    const answered = async (): Promise<{ leadId: string; sequence: number }> => {
      const leadId = await ask('email');
      await desk.change(leadId, (unit, context) => acceptLead(unit, ans, context));
      return {
        leadId,
        sequence: (await write(leadId, 'Een proefplaatsing kan twee maanden duren.')).sequence,
      };
    };
    const missed = async (minutes: number): Promise<string[]> => {
      await desk.passUntil(minutesAfter(TUESDAY, minutes));
      await send();
      return mailsTo(EMPLOYER)
        .filter(({ subject }) => subject!.startsWith('Antwoord van'))
        .map(({ text }) => text!);
    };

    it('bring it after ten minutes, once, and what was written later as well', async () => {
      const { leadId } = await answered();
      expect(await missed(9)).toEqual([]);
      expect(await missed(10)).toEqual([
        expect.stringContaining('Ans: Een proefplaatsing kan twee maanden duren.'),
      ]);
      await write(leadId, 'Ik stuur u het formulier.');
      const [, second, ...more] = await missed(60);
      expect(second).toContain('Ans: Ik stuur u het formulier.');
      expect(second).not.toContain('proefplaatsing kan');
      expect(more).toEqual([]);
    });

    it('bring it also when the lead was closed meanwhile', async () => {
      const { leadId } = await answered();
      await desk.change(leadId, (unit, context) => closeLead(unit, ans, 'advies', null, context));
      expect(await missed(10)).toHaveLength(1);
    });

    it('bring nothing that was seen or answered', async () => {
      const { sequence } = await answered();
      const { conversations } = desk.services;
      await conversations.addEvent(conversationId, 'read', { by: 'visitor', sequence }, desk.now());
      expect(await missed(60)).toEqual([]);
    });
  });

  it('tell whoever has or got the lead that it was withdrawn, and do not bring it to a mailbox any more', async () => {
    const leadId = await ask('callback', { municipality: 'Almere' });
    await desk.change(leadId, (unit) => withdrawHandoff(unit, 'test'));
    await send();
    expect(mailsTo(FALLBACK_MAILBOX).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Aanvraag ingetrokken'),
    ]);
    expect(bodies(mailsTo(FALLBACK_MAILBOX)[0]!)).not.toMatch(/Piet|Garage|592365432/);
    const row = await desk.db
      .selectFrom('deliveries')
      .where('kind', '=', 'lead-fallback')
      .select(['state', 'attempts'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'cancelled', attempts: 0 });
  });

  it('stay waiting with what went wrong while the server refuses, and go out once under the same identity', async () => {
    await ask('callback', { email: null });
    mailbox.receive('refuses');
    await expect(send()).rejects.toThrow();
    const row = () =>
      desk.db
        .selectFrom('deliveries')
        .where('kind', '=', 'lead-offered')
        .selectAll()
        .executeTakeFirstOrThrow();
    expect(await row()).toMatchObject({
      state: 'pending',
      attempts: 1,
      last_error: expect.stringContaining('mailbox unavailable'),
    });
    mailbox.receive('accepts');
    await send();
    await send();
    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([`<${(await row()).id}@wsp-assistent>`]);
  });

  it('take no header from a name, a subject or an address', async () => {
    const bad = 'Piet\r\nBcc: dief@kwaad.example\r\n\r\nHallo';
    const mail = { identity: 'id', to: EMPLOYER, subject: bad, text: bad, html: bad, calendar: null };
    await smtpMailer(mailbox.url, 'assistent@wsp.example').send(mail);
    await smtpMailer(mailbox.url, 'assistent@wsp.example')
      .send({ ...mail, to: `${EMPLOYER}, dief@kwaad.example` })
      .catch(() => {});
    for (const sent of mailbox.mails) {
      expect(sent.bcc).toBeUndefined();
      expect(sent.subject).not.toContain('\n');
      expect((sent.to as AddressObject).value.map(({ address }) => address)).not.toContain(
        'dief@kwaad.example',
      );
    }
    expect(mailbox.mails[0]!.headers.get('bcc')).toBeUndefined();
  });

  it('written to files instead keep their name, and can be forgotten', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mail-'));
    const mailer = fileMailer(folder, 'assistent@wsp.example');
    await ask('callback');
    await deliverWaiting(desk, mailer);
    const confirmation = await idOf('lead-confirmation');
    expect(await readdir(folder)).toContain(`${confirmation}.eml`);
    expect(await readFile(path.join(folder, `${confirmation}.eml`), 'utf8')).toContain(
      'multipart/alternative',
    );
    await mailer.forget(confirmation);
    expect(await readdir(folder)).not.toContain(`${confirmation}.eml`);
    await rm(folder, { recursive: true });
  });
});
