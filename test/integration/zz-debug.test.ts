import { it } from 'vitest';
import { importAccountmanagers } from '../support/accountmanager.ts';
import { startMailbox } from '../support/smtp-server.ts';
import { startTestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';

it('debug', async () => {
  const mailbox = await startMailbox();
  const assistant = await startTestAssistant('PGlite', { SMTP_URL: mailbox.url, LOG_LEVEL: 'info' });
  await importAccountmanagers(assistant, [['bea@wsp.example', 'Bea', 'drenthe']]);
  for (let n = 0; n < 3; n++) {
    const visitor = await startVisitor(assistant);
    const t = performance.now();
    await requestPerson(visitor, { contact: { name: 'Piet', company: 'x', email: `w${n}@b.example`, phone: '0592 36 54 32' }, municipality: 'Emmen' });
    console.log('asked', n, performance.now() - t);
    await new Promise((r) => setTimeout(r, 8000));
    console.log(n, mailbox.mails.map(({ to, subject }) => `${(to as { text: string }).text} ${subject}`), mailbox.attempts);
    await visitor.call('', { method: 'DELETE' });
  }
  const rows = await assistant.changeRows(async (db) => ({
    d: await db.selectFrom('deliveries').selectAll().where('channel', '=', 'mail').execute(),
    j: (await (await import('kysely')).sql`select name, state, data, output, created_on, started_on, completed_on, retry_count from pgboss.job order by created_on`.execute(db)).rows,
  }));
  console.log(JSON.stringify(rows, null, 1).slice(0, 6000));
  await assistant.stop();
  await mailbox.close();
}, 120_000);
