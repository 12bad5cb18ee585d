import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** What the server does with a mail that is handed over. */
export type Reception = 'accepts' | 'refuses' | 'hangs';

/** A real SMTP server on the loopback interface. */
export interface TestMailbox {
  /** As `SMTP_URL` gives it. */
  readonly url: string;
  /** Accepted mails, oldest first. */
  readonly mails: readonly ParsedMail[];
  /** How often a mail was handed over, accepted or not. */
  readonly attempts: number;
  /** How mails are received from now on. */
  receive(how: Reception): void;
  /** Stops listening: connections are refused until `open`. */
  shut(): Promise<void>;
  open(): Promise<void>;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<TestMailbox> {
  const mails: ParsedMail[] = [];
  let reception: Reception = 'accepts';
  let attempts = 0;
  const hanging = new Set<() => void>();
  const receive = async (
    stream: SMTPServerDataStream,
    done: (error?: Error | null) => void,
  ): Promise<void> => {
    // A sender that dies in the middle has sent nothing.
    const mail = await simpleParser(stream).catch(() => undefined);
    if (!mail) return;
    attempts++;
    if (reception === 'hangs') {
      hanging.add(done);
    } else if (reception === 'refuses') {
      done(Object.assign(new Error('mailbox unavailable'), { responseCode: 451 }));
    } else {
      mails.push(mail);
      done();
    }
  };
  const listen = async (port: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, _session, callback) => void receive(stream, callback),
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return server;
  };
  let server: SMTPServer | undefined = await listen(0);
  const { port } = server.server.address() as AddressInfo;
  const shut = async (): Promise<void> => {
    for (const done of hanging) done();
    hanging.clear();
    const closing = server;
    server = undefined;
    if (closing) await new Promise<void>((resolve) => closing.close(resolve));
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    get attempts() {
      return attempts;
    },
    receive(how) {
      reception = how;
    },
    shut,
    async open() {
      server ??= await listen(port);
    },
    close: shut,
  };
}
