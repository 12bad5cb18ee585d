import { setTimeout as wait } from 'node:timers/promises';
import { type ApiCall, type ApiReply, callApi } from '../support/api-call.ts';
import type { Replica } from './replica.ts';

/** An answer that came in the end, perhaps after attempts of which nobody knows what they did. */
export interface ClusterReply<Body> extends ApiReply<Body> {
  readonly isUncertain: boolean;
}

/** Several replicas as a client sees them: one address after another, until one answers. */
export interface Cluster {
  readonly replicas: readonly Replica[];
  /** Calls an address below `/api/v1`. @throws when nobody has answered for two minutes */
  call<Body>(path: string, call?: ApiCall): Promise<ClusterReply<Body>>;
  /** Somebody who is up, rather not the one given. */
  pick(rather?: Replica): Promise<Replica>;
}

const PATIENCE_MS = 120_000;
const ANSWER_MS = 30_000;
const AGAIN_MS = 100;

export function clusterOf(replicas: readonly Replica[], random: () => number): Cluster {
  const pick = async (rather?: Replica): Promise<Replica> => {
    for (let waited = 0; waited < PATIENCE_MS; waited += AGAIN_MS) {
      const up = replicas.filter(({ isUp }) => isUp);
      const others = up.filter((replica) => replica !== rather);
      const from = others.length > 0 ? others : up;
      if (from.length > 0) return from[Math.floor(random() * from.length)]!;
      await wait(AGAIN_MS);
    }
    throw new Error('no replica came up');
  };
  return {
    replicas,
    pick,
    async call<Body>(path: string, call?: ApiCall) {
      const until = performance.now() + PATIENCE_MS;
      let isUncertain = false;
      let last: Replica | undefined;
      for (;;) {
        last = await pick(last);
        const reply = await attempt<Body>(`${last.url}/api/v1${path}`, call);
        if (reply && reply.status < 500) return { ...reply, isUncertain };
        if (performance.now() > until) {
          throw new Error(`nobody answered ${call?.method ?? 'GET'} ${path}: ${JSON.stringify(reply?.body)}`);
        }
        isUncertain = true;
        await wait(AGAIN_MS + random() * AGAIN_MS);
      }
    },
  };
}

/** Undefined when the connection broke or nothing came. */
async function attempt<Body>(url: string, call?: ApiCall): Promise<ApiReply<Body> | undefined> {
  const giveUp = new AbortController();
  const late = wait(ANSWER_MS, undefined, { signal: giveUp.signal }).catch(() => undefined);
  try {
    return await Promise.race([callApi<Body>(url, call), late]);
  } catch {
    return undefined;
  } finally {
    giveUp.abort();
  }
}
