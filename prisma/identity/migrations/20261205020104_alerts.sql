-- migrate:up

-- What whoever watches over personal data is told: an account that does something unusually often, and what other parts find wrong.
CREATE TABLE identity.alert (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  -- what was done so often, where it is something that is counted
  use text,
  -- whose doing it was; empty for nobody's
  account text NOT NULL,
  account_name text NOT NULL,
  role text NOT NULL,
  -- area of the grant
  area_code text COLLATE "C" NOT NULL,
  day date NOT NULL,
  -- how often, and the bound of a day
  count integer NOT NULL,
  bound integer NOT NULL,
  state text NOT NULL DEFAULT 'OPEN',
  reason text,
  settled_by text,
  settled_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT alert_pkey PRIMARY KEY (id),
  CONSTRAINT alert_once_a_day UNIQUE (kind, account, day),
  CONSTRAINT alert_state_known CHECK (state IN ('OPEN', 'SETTLED')),
  CONSTRAINT alert_settled_for_a_reason CHECK ((state = 'OPEN') = (reason IS NULL) AND (state = 'OPEN') = (settled_at IS NULL))
);
COMMENT ON TABLE identity.alert IS 'visibility: area';
CREATE INDEX alert_newest ON identity.alert (created_at DESC, id DESC);
ALTER TABLE identity.alert ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Nobody is told of an alert about themself, nor settles one.
CREATE POLICY read_alert ON identity.alert USING (pilar.is_viewer() AND pilar.in_area(area_code) AND account <> current_setting('pilar.account', true));
GRANT SELECT, UPDATE (state, reason, settled_by, settled_at, version, updated_at) ON identity.alert TO pilar_identity;

-- Raises alerts for whoever may not write any: the parts in which somebody does too much, in the statement that counts it.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_watch') THEN
    CREATE ROLE pilar_watch NOLOGIN NOINHERIT;
  END IF;
  EXECUTE format('GRANT pilar_watch TO %I', current_user);
END $$;
GRANT USAGE ON SCHEMA identity TO pilar_watch;
GRANT USAGE, CREATE ON SCHEMA pilar TO pilar_watch;
GRANT SELECT, INSERT ON identity.alert TO pilar_watch;
GRANT INSERT ON identity.task TO pilar_watch;
CREATE POLICY raise_alert ON identity.alert TO pilar_watch USING (true) WITH CHECK (true);
CREATE POLICY watch_task ON identity.task FOR INSERT TO pilar_watch WITH CHECK (subgraph = 'identity' AND subject_type = 'Alert');

-- Once a day for each kind and account. No feed tells of it; whoever settles alerts is asked to look.
CREATE FUNCTION pilar.raise_alert(of_kind text, of_use text, of_account text, of_name text, of_role text, of_area text, on_day date, times integer, most integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE raised uuid;
BEGIN
  INSERT INTO identity.alert (kind, use, account, account_name, role, area_code, day, count, bound)
    VALUES (of_kind, of_use, of_account, of_name, of_role, of_area, on_day, times, most) ON CONFLICT DO NOTHING RETURNING id INTO raised;
  IF raised IS NULL THEN RETURN; END IF;
  INSERT INTO identity.task (id, subgraph, subject_type, subject_id, subject_version, subject_label, key, kind, area_code, roles, from_day, due)
    VALUES (gen_random_uuid(), 'identity', 'Alert', raised, 1, of_name, 'settle', 'ALERT_OPEN', of_area, ARRAY['PROV_ADMIN', 'AUDITOR'], on_day, on_day + 2);
END $$;
ALTER FUNCTION pilar.raise_alert(text, text, text, text, text, text, date, integer, integer) OWNER TO pilar_watch;
REVOKE EXECUTE ON FUNCTION pilar.raise_alert(text, text, text, text, text, text, date, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pilar.raise_alert(text, text, text, text, text, text, date, integer, integer)
  TO pilar_people, pilar_institutions, pilar_events, pilar_beneficiaries, pilar_identity, pilar_worker;

-- migrate:down
DROP FUNCTION pilar.raise_alert(text, text, text, text, text, text, date, integer, integer);
DROP POLICY watch_task ON identity.task;
DROP TABLE identity.alert;
REVOKE ALL ON identity.task FROM pilar_watch;
REVOKE ALL ON SCHEMA identity, pilar FROM pilar_watch;
