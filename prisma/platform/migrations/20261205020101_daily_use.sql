-- migrate:up

-- How often an account did today what it may do so many times a day: one count over all parts of Pilar. The day is the office's.
CREATE TABLE pilar.daily_use (
  account text NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  count integer NOT NULL,
  CONSTRAINT daily_use_pkey PRIMARY KEY (account, day, kind),
  CONSTRAINT daily_use_kind_known CHECK (kind IN ('REVEAL', 'GUESS', 'FOUND_ELSEWHERE', 'EXPORT_ROWS')),
  CONSTRAINT daily_use_counted CHECK (count >= 0)
);
COMMENT ON TABLE pilar.daily_use IS 'visibility: own';
ALTER TABLE pilar.daily_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_daily_use ON pilar.daily_use USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT, UPDATE (count) ON pilar.daily_use TO pilar_people, pilar_institutions, pilar_events, pilar_beneficiaries, pilar_identity;

-- migrate:down
DROP TABLE pilar.daily_use;
