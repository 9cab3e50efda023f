import { newId } from '@pilar/subgraph/ids';
import type { TakeOver } from '@pilar/subgraph/outbox';

/**
 * What the newest entry of each record says it asks, closed tasks of those that ask it no longer, and tasks of all that
 * they ask. A record's older tidings change nothing, so that reading an outbox again from its start ends where it was.
 */
const newest = `
  WITH newest AS (
    SELECT DISTINCT ON (entity_type, entity_id) entity_type, entity_id, version, label,
      CASE WHEN operation IN ('DELETED', 'MERGED') THEN '[]'::jsonb ELSE tasks END AS tasks
    FROM %s.outbox WHERE change_seq > $1 AND change_seq <= $2 ORDER BY entity_type, entity_id, change_seq DESC
  )`;

const close = `
  UPDATE identity.task AS known SET done_at = now(), subject_version = newest.version, version = known.version + 1, updated_at = now()
  FROM newest
  WHERE known.subgraph = $3 AND known.subject_type = newest.entity_type AND known.subject_id = newest.entity_id
    AND known.subject_version <= newest.version AND known.done_at IS NULL
    AND NOT newest.tasks @> jsonb_build_array(jsonb_build_object('key', known.key))`;

type Asked = { subjectType: string; subjectId: string; subjectVersion: number; subjectLabel: string; task: object };

const asked = `
  SELECT entity_type AS "subjectType", entity_id::text AS "subjectId", version AS "subjectVersion", label AS "subjectLabel", task
  FROM newest, jsonb_array_elements(newest.tasks) AS task`;

/**
 * Opens tasks or tells known ones anew. One that was done and is asked again is open to everybody; one that was dismissed
 * stays so, unless it is now due on another day. What was due before it was asked, such as the next step of an application
 * that is already late, is asked from the day it was due.
 */
export const openTasks = `
  INSERT INTO identity.task AS known (id, subgraph, subject_type, subject_id, subject_version, subject_label, key, kind, area_code, roles, account_id, from_day, due, params)
  SELECT id, subgraph, "subjectType", "subjectId", "subjectVersion", "subjectLabel", key, kind, area, roles, account, least("from", due), due, coalesce(params, '{}')
  FROM jsonb_to_recordset($1::jsonb) AS asked(id uuid, subgraph text, "subjectType" text, "subjectId" uuid, "subjectVersion" integer, "subjectLabel" text,
    key text, kind text, area text, roles text[], account uuid, "from" date, due date, params jsonb)
  ON CONFLICT ON CONSTRAINT task_once DO UPDATE SET
    subject_version = excluded.subject_version, subject_label = excluded.subject_label, kind = excluded.kind, area_code = excluded.area_code,
    roles = excluded.roles, account_id = excluded.account_id, from_day = excluded.from_day, due = excluded.due, params = excluded.params,
    done_at = CASE WHEN known.dismissed_reason IS NOT NULL AND known.due = excluded.due THEN known.done_at END,
    dismissed_reason = CASE WHEN known.due = excluded.due THEN known.dismissed_reason END,
    assignee_id = CASE WHEN known.done_at IS NULL OR (known.dismissed_reason IS NOT NULL AND known.due = excluded.due) THEN known.assignee_id END,
    version = known.version + CASE WHEN known.done_at IS NOT NULL OR known.due <> excluded.due THEN 1 ELSE 0 END, updated_at = now()
  WHERE known.subject_version <= excluded.subject_version`;

/** Keeps the inbox from what another subgraph has published. */
export const keepTasks: TakeOver = async (client, source, { after, upTo }) => {
  const of = newest.replace('%s', source);
  await client.query(of + close, [after, upTo, source]);
  const { rows } = await client.query<Asked>(of + asked, [after, upTo]);
  if (rows.length === 0) return;
  await client.query(openTasks, [JSON.stringify(rows.map(({ task, ...subject }) => ({ ...task, ...subject, id: newId(), subgraph: source })))]);
};
