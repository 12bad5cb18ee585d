import { z } from 'zod';
import { type IsoDate, isExistingDay } from './domain/iso-date.ts';

/** A connection to an OpenAI-compatible server. */
export interface LanguageModelSettings {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly model: string;
  readonly embeddingModel: string | null;
  /** What the model may say for one answer, in tokens: other words for the question, the answer and its translation. */
  readonly tokensPerAnswer: number;
  /** What one process may use on a day, in tokens, questions and replies together; null: no limit. */
  readonly tokensPerDay: number | null;
}

/** Where other systems are told what happens to leads. */
export interface WebhookConfig {
  readonly url: string;
  /** Signs what is sent. */
  readonly secret: string;
}

/** Where accountmanagers sign in with the account of their organisation. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
}

/** Everything the environment decides, checked once before anything listens. */
export interface Config {
  /** True when nothing says that this is a real installation: loopback only, with a sample accountmanager. */
  readonly demo: boolean;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Origin under which browsers reach us; null in demo mode, where it follows from host and port. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly knowledgeDir: string;
  /** Decides what is valid and what 'vandaag' means in answers; null: the real day. */
  readonly assistantDate: IsoDate | null;
  readonly languageModel: LanguageModelSettings | null;
  /** Visitor turns a minute per address; null: no limiter at all. */
  readonly rateLimit: number | null;
  readonly trustProxy: boolean | number | string;
  /** Origins whose pages may embed the widget, besides our own. */
  readonly widgetOrigins: readonly string[];
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly fallbackMailbox: string;
  readonly webhook: WebhookConfig | null;
  readonly oidc: OidcConfig | null;
  /** Named in disclosure and consent. */
  readonly controller: string;
  readonly privacyUrl: string | null;
  /** How long records are kept, in days. */
  readonly retention: {
    readonly conversationDays: number;
    readonly leadDays: number;
    readonly auditDays: number;
  };
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** null: no metrics server. */
  readonly metricsPort: number | null;
}

/** A setting is missing or wrong. Each line of the message names one setting and never its value. */
export class ConfigError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
  }
}

const httpUrl = z.url({
  protocol: /^https?$/,
  error: 'must be a web address that starts with http:// or https://',
});
const origin = httpUrl.refine(
  (value) => URL.canParse(value) && new URL(value).pathname === '/' && !value.endsWith('/'),
  {
    error: 'must be an origin without a path, like https://www.example.nl',
  },
);
const port = z.coerce
  .number({ error: 'must be a number from 0 to 65535' })
  .int()
  .min(0)
  .max(65_535, 'must be a number from 0 to 65535');

const days = z.coerce
  .number({ error: 'must be a number of days' })
  .int()
  .min(1)
  .max(3_650, 'must be at most 3650 days');

const tokens = z.coerce
  .number({ error: 'must be a number of tokens' })
  .int()
  .min(100, 'must be at least 100 tokens');

const environment = z.object({
  HOST: z.string().optional(),
  PORT: port.default(3000),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must start with postgres://' }).optional(),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  ASSISTANT_DATE: z.string().refine(isExistingDay, 'must be a day that exists, as YYYY-MM-DD').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: httpUrl.optional(),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
  OPENAI_EMBEDDING_MODEL: z.string().optional(),
  OPENAI_TOKENS_PER_ANSWER: tokens.default(800),
  OPENAI_TOKENS_PER_DAY: tokens.optional(),
  RATE_LIMIT: z
    .union([z.literal('off'), z.coerce.number().int().positive()], {
      error: "must be a number of turns a minute, or 'off'",
    })
    .default(30),
  TRUST_PROXY: z.string().default('false'),
  WIDGET_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((item) => item !== ''))
    .pipe(z.array(origin)),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must start with smtp:// or smtps://' }).optional(),
  MAIL_FROM: z.string().default('assistent@localhost'),
  FALLBACK_MAILBOX: z.string().default('werkgevers@localhost'),
  WEBHOOK_URL: httpUrl.optional(),
  WEBHOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  OIDC_ISSUER: httpUrl.refine(isSafeIssuer, 'must start with https://, except on this machine').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  PUBLIC_URL: origin.optional(),
  CONTROLLER: z.string().optional(),
  PRIVACY_URL: httpUrl.optional(),
  RETENTION_CONVERSATION_DAYS: days.default(90),
  RETENTION_LEAD_DAYS: days.default(365),
  RETENTION_AUDIT_DAYS: days.default(730),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  METRICS_PORT: port.optional(),
});

/**
 * Reads the environment. An empty variable counts as absent.
 * @throws ConfigError with one line per wrong setting.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  const wrong = parsed.success
    ? []
    : [
        ...new Map(
          parsed.error.issues.map((issue) => [issue.path[0], `${String(issue.path[0])}: ${issue.message}`]),
        ).values(),
      ];
  const demo = !given.PUBLIC_URL && !given.DATABASE_URL && !given.OIDC_ISSUER;
  if (!demo) {
    for (const name of ['PUBLIC_URL', 'CONTROLLER', 'PRIVACY_URL']) {
      if (!given[name]) wrong.push(`${name}: is required outside demo mode`);
    }
  }
  wrong.push(...wrongWebhook(given, demo), ...wrongOidc(given));
  if (!parsed.success || wrong.length > 0) throw new ConfigError(wrong);
  const env = parsed.data;
  return Object.freeze({
    demo,
    host: env.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    knowledgeDir: env.KNOWLEDGE_DIR,
    assistantDate: env.ASSISTANT_DATE ?? null,
    languageModel: env.OPENAI_API_KEY
      ? {
          apiKey: env.OPENAI_API_KEY,
          baseUrl: env.OPENAI_BASE_URL ?? null,
          model: env.OPENAI_MODEL,
          embeddingModel: env.OPENAI_EMBEDDING_MODEL ?? null,
          tokensPerAnswer: env.OPENAI_TOKENS_PER_ANSWER,
          tokensPerDay: env.OPENAI_TOKENS_PER_DAY ?? null,
        }
      : null,
    oidc: oidcOf(env),
    rateLimit: env.RATE_LIMIT === 'off' ? null : env.RATE_LIMIT,
    trustProxy: trustProxyOf(env.TRUST_PROXY),
    widgetOrigins: env.WIDGET_ORIGINS,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    fallbackMailbox: env.FALLBACK_MAILBOX,
    webhook:
      env.WEBHOOK_URL && env.WEBHOOK_SECRET ? { url: env.WEBHOOK_URL, secret: env.WEBHOOK_SECRET } : null,
    controller: env.CONTROLLER ?? 'de beheerder van deze proefversie',
    privacyUrl: env.PRIVACY_URL ?? null,
    retention: {
      conversationDays: env.RETENTION_CONVERSATION_DAYS,
      leadDays: env.RETENTION_LEAD_DAYS,
      auditDays: env.RETENTION_AUDIT_DAYS,
    },
    logLevel: env.LOG_LEVEL,
    metricsPort: env.METRICS_PORT ?? null,
  });
}

/** Events say which leads there are, so outside demo mode they go encrypted, and always signed. */
function wrongWebhook(
  { WEBHOOK_URL: url, WEBHOOK_SECRET: secret }: Readonly<Record<string, string | undefined>>,
  demo: boolean,
): string[] {
  const wrong: string[] = [];
  if (url && !secret) wrong.push('WEBHOOK_SECRET: is required with WEBHOOK_URL');
  if (secret && !url) wrong.push('WEBHOOK_URL: is required with WEBHOOK_SECRET');
  if (url && !demo && !url.startsWith('https://'))
    wrong.push('WEBHOOK_URL: must start with https:// outside demo mode');
  return wrong;
}

function oidcOf(env: z.infer<typeof environment>): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: env.OIDC_NAME ?? env.CONTROLLER ?? new URL(issuer).host };
}

/** Half a connection to a provider lets nobody in, and says so at the start. */
function wrongOidc(given: Readonly<Record<string, string | undefined>>): string[] {
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = needed.filter((name) => !given[name]);
  if (missing.length === needed.length) return [];
  return missing.map((name) => `${name}: is required with ${needed.find((other) => given[other])}`);
}

/** Who somebody is may not travel in the clear. */
function isSafeIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** Express' own forms: a number of proxies, true or false, or a list of addresses. */
function trustProxyOf(text: string): boolean | number | string {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+$/.test(text) ? Number(text) : text;
}
