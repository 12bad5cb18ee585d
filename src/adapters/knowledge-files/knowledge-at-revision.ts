import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DomainError } from '../../domain/errors.ts';

const run = promisify(execFile);

/** The knowledge folder as it was, in a temporary folder. */
export interface KnowledgeAtRevision {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Takes a folder of the repository out of git as it was at a revision: a branch, tag or commit. The work tree stays as
 * it is. @throws DomainError `not-found` when git does not know the revision, or the folder was not there yet
 */
export async function knowledgeAtRevision(folder: string, revision: string): Promise<KnowledgeAtRevision> {
  const repository = path.dirname(path.resolve(folder));
  const name = path.basename(path.resolve(folder));
  const git = (...args: string[]) => run('git', ['-C', repository, ...args]);
  const commit = await git(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ).catch(() => {
    throw new DomainError(
      'not-found',
      `git knows no revision '${revision}'; use a branch, a tag or a commit`,
    );
  });
  const temporary = await mkdtemp(path.join(tmpdir(), 'knowledge-'));
  const remove = (): Promise<void> => rm(temporary, { recursive: true, force: true });
  try {
    const archive = path.join(temporary, 'knowledge.tar');
    await git('archive', '--format=tar', '--output', archive, commit.stdout.trim(), '--', name);
    await run('tar', ['-xf', archive, '-C', temporary]);
  } catch (cause) {
    await remove();
    throw new DomainError('not-found', `${revision} has no folder ${name}`, { cause });
  }
  return { folder: path.join(temporary, name), remove };
}
