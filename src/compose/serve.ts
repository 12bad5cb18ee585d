import { KnowledgeError } from '../adapters/knowledge-files/finding.ts';
import { DataFolderInUse } from '../adapters/sql/control-socket.ts';
import { ConfigError, readConfig } from '../config.ts';
import { createLogger } from '../telemetry/logger.ts';
import { claimData } from './claimed-data.ts';

/** Starts the assistant and lets it run until the process is asked to stop. */
export async function serve(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const claimed = await claimData(config);
    // The database opens while the rest is loaded.
    const { startAssistant } = await import('../compose.ts');
    const assistant = await startAssistant(config, createLogger(config.logLevel), claimed);
    if (config.demo) {
      console.log(
        'demo mode: only this machine can connect, and a sample accountmanager takes the leads of Rijk van Nijmegen',
      );
    } else {
      console.log('let an accountmanager sign in: npm run accountmanagers -- invite EMAIL');
    }
    console.log(`listening on ${assistant.url}`);
    const stop = (): void => {
      assistant.stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    console.error(messageOf(error));
    process.exit(1);
  }
}

/** What a person can mend is said in its own words; anything else with where it happened. */
function messageOf(error: unknown): unknown {
  const isExpected =
    error instanceof ConfigError || error instanceof KnowledgeError || error instanceof DataFolderInUse;
  if (isExpected) return error.message;
  return error instanceof Error && /^[A-Z_]+: /.test(error.message) ? error.message : error;
}
