import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Mail, Mailer } from '../../handoff/ports.ts';

/** How long one mail may take, in milliseconds; the queue tries again after that. */
const TIME_LIMIT_MS = 8_000;

/** Everything is given as a value of its own, so that no text that somebody typed can become a header or a file name. */
const message = ({ identity, to, subject, text, html, calendar }: Mail, from: string) => ({
  from,
  to: { name: '', address: to },
  subject,
  text,
  html,
  messageId: `<${identity}@wsp-assistent>`,
  // No out-of-office replies to a machine (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments:
    calendar === null
      ? []
      : [
          {
            filename: 'afspraak.ics',
            content: calendar.text,
            contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
          },
        ],
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Sends over SMTP. nodemailer is loaded with the first mail. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  let transport: Promise<import('nodemailer').Transporter> | undefined;
  const connect = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport(smtpUrl, {
      connectionTimeout: TIME_LIMIT_MS,
      greetingTimeout: TIME_LIMIT_MS,
      socketTimeout: TIME_LIMIT_MS,
    } as object);
  };
  return {
    async send(mail) {
      transport ??= connect();
      await (await transport).sendMail(message(mail, from));
    },
    async forget() {
      // What was sent is with its receiver.
    },
  };
}

/** Writes each mail to `<folder>/<identity>.eml`; the same mail again replaces the same file. */
export function fileMailer(folder: string, from: string): Mailer {
  const file = (identity: string) => path.join(folder, `${identity}.eml`);
  return {
    async send(mail) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
      const { message: bytes } = await transport.sendMail(message(mail, from));
      await mkdir(folder, { recursive: true });
      const halfWritten = path.join(folder, `.${mail.identity}.new`);
      const handle = await open(halfWritten, 'w', 0o600);
      try {
        await handle.writeFile(bytes as Buffer);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(halfWritten, file(mail.identity));
    },
    async forget(identity) {
      await rm(file(identity), { force: true });
    },
  };
}
