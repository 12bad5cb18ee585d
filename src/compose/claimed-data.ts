import { type ControlHandler, claimDataFolder } from '../adapters/sql/control-socket.ts';
import { type Database, openEmbeddedDatabase, openServerDatabase } from '../adapters/sql/database.ts';
import type { Config } from '../config.ts';

/** A data folder that is this process's alone, and the database that belongs to it. */
export interface ClaimedData {
  /** The database once it is open: that takes most of a start. */
  readonly opening: Promise<Database>;
  /** Carries out what other processes ask for from now on; before, they are asked to try again. */
  runCommands(run: ControlHandler): void;
  /** Closes the database and lets go of the folder. */
  close(): Promise<void>;
}

/** Claims the data folder and begins to open the database. @throws DataFolderInUse */
export async function claimData(config: Config): Promise<ClaimedData> {
  let run: ControlHandler = async () => {
    throw new Error('the assistant is still starting; try again in a moment');
  };
  const claim = await claimDataFolder(config.dataDir, (command, args) => run(command, args));
  const opening = openDatabase(config);
  // It may fail before anybody waits for it; whoever does reports it.
  opening.catch(() => {});
  return {
    opening,
    runCommands(commands) {
      run = commands;
    },
    async close() {
      await opening.then(
        (database) => database.close(),
        () => {},
      );
      await claim.release();
    },
  };
}

/** The server at `DATABASE_URL`, or else the database in the data folder. */
export function openDatabase({ databaseUrl, dataDir }: Config): Promise<Database> {
  return databaseUrl ? openServerDatabase(databaseUrl) : openEmbeddedDatabase(dataDir);
}
