-- migrate:up

-- The inbox: what records of any part ask of people. Tasks of other parts are kept from their outboxes and can be made
-- anew from there; only who has taken or dismissed one is known here alone. Whether a task shows yet or is overdue
-- follows from the day on which it is read.
CREATE TABLE identity.task (
  id uuid PRIMARY KEY,
  -- who asks: a subgraph, its record, and the task's name within the record
  subgraph text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  key text NOT NULL,
  -- version of the record that told of it last; older tidings change nothing
  subject_version integer NOT NULL,
  subject_label text NOT NULL,
  kind text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  roles text[] NOT NULL,
  -- set for what is asked of one account alone, such as of whoever uploaded a file
  account_id uuid CONSTRAINT task_account_exists REFERENCES identity.account,
  from_day date NOT NULL,
  due date NOT NULL,
  params jsonb NOT NULL DEFAULT '{}',
  assignee_id uuid,
  done_at timestamptz,
  dismissed_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT task_once UNIQUE (subgraph, subject_type, subject_id, key),
  CONSTRAINT task_due_after_from CHECK (due >= from_day),
  CONSTRAINT task_dismissed_is_done CHECK (dismissed_reason IS NULL OR done_at IS NOT NULL)
);
COMMENT ON TABLE identity.task IS 'visibility: area';
CREATE INDEX task_open_by_due ON identity.task (due, id) WHERE done_at IS NULL;
CREATE INDEX task_open_by_area ON identity.task (area_code, due, id) WHERE done_at IS NULL;
CREATE INDEX task_of_assignee ON identity.task (assignee_id, due, id);
CREATE INDEX task_of_account ON identity.task (account_id) WHERE account_id IS NOT NULL;
ALTER TABLE identity.task ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Whoever works where it is to be done and has one of its roles; a task of one account is that account's alone.
CREATE FUNCTION identity.asks_viewer(area_code text, roles text[], account_id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND pilar.in_area(area_code) AND current_setting('pilar.role', true) = ANY (roles)
    AND (account_id IS NULL OR account_id::text = current_setting('pilar.account', true))
$$;
CREATE POLICY keep_task ON identity.task USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY read_task ON identity.task FOR SELECT USING (identity.asks_viewer(area_code, roles, account_id));
CREATE POLICY change_task ON identity.task FOR UPDATE USING (identity.asks_viewer(area_code, roles, account_id));
-- Identity's own records ask in the transaction that changes them, in the scope of whoever changes them.
CREATE POLICY ask_own_task ON identity.task FOR INSERT WITH CHECK (pilar.is_viewer() AND subgraph = 'identity' AND pilar.in_area(area_code));
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.task TO pilar_identity;

-- Before all outboxes are read again from their start: forgets tasks that nobody has touched, and lets any tidings change
-- the others, of which who has taken or dismissed them is known here alone.
CREATE FUNCTION identity.forget_tasks() RETURNS void LANGUAGE sql AS $$
  DELETE FROM identity.task WHERE subgraph <> 'identity' AND assignee_id IS NULL AND dismissed_reason IS NULL;
  UPDATE identity.task SET subject_version = 0 WHERE subgraph <> 'identity';
$$;

-- migrate:down
DROP FUNCTION identity.forget_tasks();
DROP TABLE identity.task;
DROP FUNCTION identity.asks_viewer(text, text[], uuid);
