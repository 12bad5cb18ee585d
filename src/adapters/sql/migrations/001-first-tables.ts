import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The first tables. What belongs to a conversation goes with it: erasing is one delete. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('conversations')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('page', 'text')
      .addColumn('region_id', 'text')
      .addColumn('municipality', 'text')
      .addColumn('region_from', 'text')
      .addColumn('focus', 'jsonb', (column) => column.notNull())
      .addColumn('draft', 'jsonb')
      .addColumn('last_sequence', 'integer', (column) => column.notNull())
      .addColumn('turn_lease', 'text')
      .addColumn('turn_lease_until', 'timestamptz')
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .addColumn('last_turn_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('conversation_events')
      .addColumn('conversation_id', 'uuid', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('payload', 'jsonb', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('conversation_events_pkey', ['conversation_id', 'sequence'])
      .execute();
    await db.schema
      .createTable('turns')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('conversation_id', 'uuid', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('message_id', 'uuid', (column) => column.notNull())
      .addColumn('text_hash', 'text')
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('body', 'jsonb', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addUniqueConstraint('turns_message', ['conversation_id', 'message_id'])
      .execute();
    await db.schema
      .createTable('feedback')
      .addColumn('turn_id', 'uuid', (column) =>
        column.primaryKey().references('turns.id').onDelete('cascade'),
      )
      .addColumn('conversation_id', 'uuid', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('rating', 'text', (column) => column.notNull())
      .addColumn('comment', 'text')
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('accountmanagers')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('phone', 'text')
      .addColumn('regions', 'jsonb', (column) => column.notNull())
      .addColumn('subjects', 'jsonb', (column) => column.notNull())
      .addColumn('sectors', 'jsonb', (column) => column.notNull())
      .addColumn('sizes', 'jsonb', (column) => column.notNull())
      .addColumn('languages', 'jsonb', (column) => column.notNull())
      .addColumn('capacity', 'integer', (column) => column.notNull())
      .addColumn('availability', 'text', (column) => column.notNull().defaultTo('available'))
      .addColumn('available_from', 'timestamptz')
      .addColumn('oidc_issuer', 'text')
      .addColumn('oidc_subject', 'text')
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .addUniqueConstraint('accountmanagers_identity', ['oidc_issuer', 'oidc_subject'])
      .execute();
    await db.schema
      .createTable('leads')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('reference', 'text', (column) => column.notNull().unique())
      .addColumn('conversation_id', 'uuid', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('region_id', 'text')
      .addColumn('sites', 'jsonb', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('contact', 'jsonb', (column) => column.notNull())
      .addColumn('sector', 'text')
      .addColumn('size', 'text')
      .addColumn('warmth', 'jsonb', (column) => column.notNull())
      .addColumn('consent', 'jsonb', (column) => column.notNull())
      .addColumn('articles', 'jsonb', (column) => column.notNull())
      .addColumn('routing', 'jsonb', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('leads_by_region').on('leads').columns(['region_id', 'created_at']).execute();
    await db.schema
      .createTable('handoffs')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('conversation_id', 'uuid', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('lead_id', 'uuid', (column) => column.notNull().references('leads.id').onDelete('cascade'))
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('prefer', 'text', (column) => column.notNull())
      .addColumn('preferred_time', 'text')
      .addColumn('requested_at', 'timestamptz', (column) => column.notNull())
      .addColumn('promise', 'jsonb')
      .addColumn('contacted_at', 'timestamptz')
      .addColumn('callback_at', 'timestamptz')
      .addColumn('in_pool', 'boolean', (column) => column.notNull())
      .addColumn('outcome', 'text')
      .addColumn('outcome_note', 'text')
      .execute();
    // One open handoff a conversation: two requests at the same moment cannot make two leads.
    await sql`create unique index handoffs_open on handoffs (conversation_id)
              where state in ('requested', 'accepted', 'active')`.execute(db);
    await db.schema
      .createTable('handoff_transitions')
      .addColumn('handoff_id', 'uuid', (column) =>
        column.notNull().references('handoffs.id').onDelete('cascade'),
      )
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('from_state', 'text')
      .addColumn('to_state', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('handoff_transitions_pkey', ['handoff_id', 'number'])
      .execute();
    await db.schema
      .createTable('assignments')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('lead_id', 'uuid', (column) => column.notNull().references('leads.id').onDelete('cascade'))
      .addColumn('accountmanager_id', 'uuid', (column) =>
        column.notNull().references('accountmanagers.id').onDelete('cascade'),
      )
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('since', 'timestamptz', (column) => column.notNull())
      .addColumn('deadline', 'timestamptz')
      .addColumn('reason', 'text')
      .execute();
    // A lead is accepted by one person, whatever two browsers do at the same moment.
    await sql`create unique index assignments_accepted on assignments (lead_id) where state = 'accepted'`.execute(
      db,
    );
    await db.schema
      .createTable('deliveries')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('conversation_id', 'uuid', (column) =>
        column.references('conversations.id').onDelete('cascade'),
      )
      .addColumn('lead_id', 'uuid', (column) => column.references('leads.id').onDelete('cascade'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('recipient', 'text')
      .addColumn('event', 'jsonb')
      .addColumn('sequence', 'integer')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('last_error', 'text')
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .addColumn('delivered_at', 'timestamptz')
      .execute();
    await db.schema.createIndex('deliveries_by_lead').on('deliveries').column('lead_id').execute();
    await db.schema
      .createIndex('deliveries_by_conversation')
      .on('deliveries')
      .column('conversation_id')
      .execute();
    await db.schema
      .createTable('status_links')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('lead_id', 'uuid', (column) => column.notNull().references('leads.id').onDelete('cascade'))
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('invites')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('accountmanager_id', 'uuid', (column) =>
        column.notNull().references('accountmanagers.id').onDelete('cascade'),
      )
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addColumn('used_at', 'timestamptz')
      .execute();
    await db.schema
      .createTable('sign_ins')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('accountmanager_id', 'uuid', (column) =>
        column.notNull().references('accountmanagers.id').onDelete('cascade'),
      )
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('inbox_counters')
      .addColumn('region_id', 'text', (column) => column.primaryKey())
      .addColumn('last_sequence', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('inbox_events')
      .addColumn('region_id', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('lead_id', 'uuid', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('inbox_events_pkey', ['region_id', 'sequence'])
      .execute();
    await db.schema
      .createTable('notes')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('lead_id', 'uuid', (column) => column.notNull().references('leads.id').onDelete('cascade'))
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('region_settings')
      .addColumn('region_id', 'text', (column) => column.primaryKey())
      .addColumn('settings', 'jsonb', (column) => column.notNull())
      .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('accountmanager_id', 'uuid', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('lead_id', 'uuid')
      .execute();
  },
};
