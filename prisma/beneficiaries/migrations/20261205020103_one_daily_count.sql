-- migrate:up

-- One count over all parts of Pilar takes its place (pilar.daily_use): an account was shown twice as many a day.
-- squawk-ignore ban-drop-table
DROP TABLE beneficiaries.reveal_count;

-- migrate:down
CREATE TABLE beneficiaries.reveal_count (
  account text NOT NULL,
  day date NOT NULL,
  count integer NOT NULL,
  CONSTRAINT reveal_count_pkey PRIMARY KEY (account, day)
);
COMMENT ON TABLE beneficiaries.reveal_count IS 'visibility: own';
ALTER TABLE beneficiaries.reveal_count ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_reveal_count ON beneficiaries.reveal_count USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT, UPDATE (count) ON beneficiaries.reveal_count TO pilar_beneficiaries;
