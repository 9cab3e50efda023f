-- migrate:up

-- One count over all parts of Pilar takes its place (pilar.daily_use): an account was shown twice as many a day.
-- squawk-ignore ban-drop-table
DROP TABLE people.nik_shown;

-- migrate:down
CREATE TABLE people.nik_shown (
  account text NOT NULL,
  day date NOT NULL,
  count integer NOT NULL,
  CONSTRAINT nik_shown_pkey PRIMARY KEY (account, day)
);
COMMENT ON TABLE people.nik_shown IS 'visibility: own';
ALTER TABLE people.nik_shown ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_nik_shown ON people.nik_shown USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT, UPDATE (count) ON people.nik_shown TO pilar_people;
