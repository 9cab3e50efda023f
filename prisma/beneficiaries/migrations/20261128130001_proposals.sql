-- migrate:up
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint
-- The path of a proposal (usulan), as data: an edition is never changed, and a proposal keeps the one it began under (rule 29).
CREATE TABLE beneficiaries.proposal_path (
  id uuid CONSTRAINT proposal_path_pkey PRIMARY KEY,
  valid_from date NOT NULL CONSTRAINT proposal_path_once UNIQUE,
  -- [{ step, required, level, roles, byOther, origins }], in order
  steps jsonb NOT NULL,
  -- of those invited to a meeting, how many in a hundred are to be present (rule 30)
  quorum_percent smallint NOT NULL CONSTRAINT proposal_path_quorum CHECK (quorum_percent BETWEEN 1 AND 100),
  -- day of the month by which a village decides on its list
  deadline_day smallint NOT NULL CONSTRAINT proposal_path_deadline CHECK (deadline_day BETWEEN 1 AND 28),
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.proposal_path IS 'visibility: public';
-- What holds until an office sets its own: the usual path of domain.md §5.4.
INSERT INTO beneficiaries.proposal_path (id, valid_from, quorum_percent, deadline_day, owner_code, caveats, steps) VALUES (
  '01900000-0000-7000-8000-0000000000c1', '2009-01-01', 50, 25, '36',
  '[{"kind": "UNCONFIRMED", "field": "quorumPercent", "text": "Kuorum separuh undangan belum dicocokkan dengan peraturan desa."}]',
  '[
    {"step": "SUBMISSION", "required": true, "level": "VILLAGE", "roles": ["VILLAGE_OPERATOR", "TKSK", "REG_OFFICER"], "byOther": false, "origins": ["VILLAGE", "CITIZEN", "REGENCY"]},
    {"step": "MEETING", "required": true, "level": "VILLAGE", "roles": ["VILLAGE_OPERATOR", "TKSK", "REG_OFFICER"], "byOther": false, "origins": ["VILLAGE", "CITIZEN"]},
    {"step": "DISTRICT_CHECK", "required": false, "level": "DISTRICT", "roles": ["KEC_OFFICER", "TKSK"], "byOther": true, "origins": ["VILLAGE", "CITIZEN"]},
    {"step": "REGENCY_VERIFICATION", "required": true, "level": "REGENCY", "roles": ["REG_OFFICER"], "byOther": true, "origins": ["VILLAGE", "CITIZEN", "REGENCY"]},
    {"step": "APPROVAL", "required": true, "level": "REGENCY", "roles": ["REG_OFFICER"], "byOther": true, "origins": ["VILLAGE", "CITIZEN", "REGENCY"]},
    {"step": "SENDING", "required": true, "level": "REGENCY", "roles": ["REG_OFFICER"], "byOther": false, "origins": ["VILLAGE", "CITIZEN", "REGENCY"]},
    {"step": "ANSWER", "required": true, "level": "REGENCY", "roles": ["REG_OFFICER"], "byOther": false, "origins": ["VILLAGE", "CITIZEN", "REGENCY"]}
  ]');

ALTER TABLE beneficiaries.proposal_path ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_proposal_path ON beneficiaries.proposal_path FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_proposal_path ON beneficiaries.proposal_path FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT ON beneficiaries.proposal_path TO pilar_beneficiaries;

-- A village's meeting (musdes, in a kelurahan muskel) and the names it decides on.
CREATE TABLE beneficiaries.village_meeting (
  id uuid CONSTRAINT village_meeting_pkey PRIMARY KEY,
  kind text NOT NULL CONSTRAINT village_meeting_kind CHECK (kind IN ('MUSDES', 'MUSKEL')),
  state text NOT NULL DEFAULT 'CALLED' CONSTRAINT village_meeting_state CHECK (state IN ('CALLED', 'HELD', 'CANCELLED')),
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  held_on date NOT NULL,
  place text,
  invited integer NOT NULL CONSTRAINT village_meeting_invited CHECK (invited BETWEEN 1 AND 10000),
  present integer,
  -- as the path had it when the meeting was called
  quorum_percent smallint NOT NULL,
  chair text,
  signatories text[] NOT NULL DEFAULT '{}',
  minutes_number text,
  published_on date,
  publication text,
  cancel_reason text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT village_meeting_held CHECK (state <> 'HELD' OR (present IS NOT NULL AND chair IS NOT NULL AND present * 100 >= invited * quorum_percent)),
  CONSTRAINT village_meeting_present CHECK (present BETWEEN 0 AND invited),
  CONSTRAINT village_meeting_published CHECK (published_on IS NULL OR (state = 'HELD' AND publication IS NOT NULL))
);
COMMENT ON TABLE beneficiaries.village_meeting IS 'visibility: area';
CREATE INDEX village_meeting_by_area ON beneficiaries.village_meeting (area_code, held_on, id);
CREATE INDEX village_meeting_by_day ON beneficiaries.village_meeting (held_on, id);

-- A proposal (usulan): somebody to be added to the national register, changed in it or taken out of it. Its standing follows from
-- the ledger below and is kept beside it by the same transaction.
CREATE TABLE beneficiaries.proposal (
  id uuid CONSTRAINT proposal_pkey PRIMARY KEY,
  kind text NOT NULL CONSTRAINT proposal_kind CHECK (kind IN ('NEW', 'UPDATE', 'REMOVE')),
  origin text NOT NULL CONSTRAINT proposal_origin CHECK (origin IN ('VILLAGE', 'REGENCY', 'CITIZEN')),
  family_id uuid CONSTRAINT proposal_family_exists REFERENCES beneficiaries.family,
  beneficiary_id uuid CONSTRAINT proposal_beneficiary_exists REFERENCES beneficiaries.beneficiary,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  grounds text NOT NULL,
  path_id uuid NOT NULL CONSTRAINT proposal_path_exists REFERENCES beneficiaries.proposal_path,
  state text NOT NULL,
  -- steps taken, in order; a step that is returned goes again
  passed text[] NOT NULL DEFAULT '{}',
  -- the required step it waits for, and optional ones that may be taken before; null once nothing follows
  next_step text,
  optional_steps text[] NOT NULL DEFAULT '{}',
  waiting_since timestamptz NOT NULL DEFAULT now(),
  -- entries of the ledger
  entries integer NOT NULL DEFAULT 0,
  objection_open boolean NOT NULL DEFAULT false,
  -- why it was last returned or rejected
  last_reason text,
  proposed_by text NOT NULL,
  submitted_by text,
  assigned_to text,
  assigned_name text,
  assigned_at timestamptz,
  meeting_id uuid CONSTRAINT proposal_meeting_exists REFERENCES beneficiaries.village_meeting,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT proposal_one_subject CHECK ((family_id IS NULL) <> (beneficiary_id IS NULL)),
  CONSTRAINT proposal_assigned_whole CHECK ((assigned_to IS NULL) = (assigned_at IS NULL))
);
COMMENT ON TABLE beneficiaries.proposal IS 'visibility: area';
-- One under way of a subject: two would contradict each other at the ministry.
CREATE UNIQUE INDEX proposal_one_open ON beneficiaries.proposal (coalesce(family_id, beneficiary_id)) WHERE next_step IS NOT NULL;
CREATE INDEX proposal_by_area ON beneficiaries.proposal (area_code, id);
CREATE INDEX proposal_by_owner ON beneficiaries.proposal (owner_code);
CREATE INDEX proposal_by_update ON beneficiaries.proposal (updated_at, id);
CREATE INDEX proposal_waiting ON beneficiaries.proposal (waiting_since, id) WHERE next_step IS NOT NULL;
CREATE INDEX proposal_waiting_by_area ON beneficiaries.proposal (area_code, next_step, waiting_since, id) WHERE next_step IS NOT NULL;
CREATE INDEX proposal_assigned ON beneficiaries.proposal (assigned_to, waiting_since, id) WHERE assigned_to IS NOT NULL;
CREATE INDEX proposal_objected ON beneficiaries.proposal (area_code, waiting_since, id) WHERE objection_open;
CREATE INDEX proposal_of_family ON beneficiaries.proposal (family_id) WHERE family_id IS NOT NULL;
CREATE INDEX proposal_of_beneficiary ON beneficiaries.proposal (beneficiary_id) WHERE beneficiary_id IS NOT NULL;
CREATE INDEX proposal_of_meeting ON beneficiaries.proposal (meeting_id) WHERE meeting_id IS NOT NULL;

-- The ledger: who decided what, at which step, why. Never changed and never deleted, by anybody (rule 29).
CREATE TABLE beneficiaries.verification_step (
  id uuid CONSTRAINT verification_step_pkey PRIMARY KEY,
  proposal_id uuid NOT NULL CONSTRAINT verification_step_of REFERENCES beneficiaries.proposal,
  nth integer NOT NULL,
  step text,
  verdict text NOT NULL,
  reason text,
  note text,
  document_number text,
  document_on date,
  meeting_id uuid CONSTRAINT verification_step_meeting_exists REFERENCES beneficiaries.village_meeting,
  -- the entry that this one takes back
  undoes uuid CONSTRAINT verification_step_undoes_exists REFERENCES beneficiaries.verification_step,
  account text NOT NULL,
  account_name text NOT NULL,
  role text NOT NULL,
  state text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  -- since when it had waited
  arrived_at timestamptz NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT verification_step_once UNIQUE (proposal_id, nth),
  CONSTRAINT verification_step_undone_once UNIQUE (undoes)
);
COMMENT ON TABLE beneficiaries.verification_step IS 'visibility: area';
CREATE INDEX verification_step_by_area ON beneficiaries.verification_step (area_code, at);
CREATE TRIGGER verification_step_append_only BEFORE UPDATE OR DELETE ON beneficiaries.verification_step FOR EACH ROW EXECUTE FUNCTION pilar.refuse_change();
CREATE TRIGGER verification_step_no_truncate BEFORE TRUNCATE ON beneficiaries.verification_step FOR EACH STATEMENT EXECUTE FUNCTION pilar.refuse_change();

-- The names that a meeting decides on, and what it said of each.
CREATE TABLE beneficiaries.meeting_name (
  meeting_id uuid NOT NULL CONSTRAINT meeting_name_of REFERENCES beneficiaries.village_meeting,
  proposal_id uuid NOT NULL CONSTRAINT meeting_name_proposal_exists REFERENCES beneficiaries.proposal,
  verdict text CONSTRAINT meeting_name_verdict CHECK (verdict IN ('ACCEPTED', 'REJECTED')),
  reason text,
  note text,
  CONSTRAINT meeting_name_pkey PRIMARY KEY (meeting_id, proposal_id),
  CONSTRAINT meeting_name_reasoned CHECK (verdict IS DISTINCT FROM 'REJECTED' OR reason IS NOT NULL)
);
COMMENT ON TABLE beneficiaries.meeting_name IS 'visibility: area';
CREATE INDEX meeting_name_by_proposal ON beneficiaries.meeting_name (proposal_id);

-- Many decisions at once, with what became of each, so that a repeated request is answered as the first.
CREATE TABLE beneficiaries.decision_batch (
  id uuid CONSTRAINT decision_batch_pkey PRIMARY KEY,
  account text NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  decided integer NOT NULL,
  -- [{ proposal, code, message, currentVersion }] of those that were not decided
  refused jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.decision_batch IS 'visibility: own';
ALTER TABLE beneficiaries.decision_batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_decision_batch ON beneficiaries.decision_batch USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT ON beneficiaries.decision_batch TO pilar_beneficiaries;

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['village_meeting', 'proposal', 'verification_step'] LOOP
    EXECUTE format('ALTER TABLE beneficiaries.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
    EXECUTE format($f$CREATE POLICY read_%1$s ON beneficiaries.%1$I FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
      AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
        OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))))$f$, part);
    EXECUTE format('CREATE POLICY add_%1$s ON beneficiaries.%1$I FOR INSERT WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code))', part);
    EXECUTE format('GRANT SELECT, INSERT ON beneficiaries.%I TO pilar_beneficiaries', part);
  END LOOP;
  -- The ledger is written once. What it is of may be changed where it lies.
  FOREACH part IN ARRAY ARRAY['village_meeting', 'proposal'] LOOP
    EXECUTE format('CREATE POLICY change_%1$s ON beneficiaries.%1$I FOR UPDATE USING (beneficiaries.may_read() AND pilar.in_area(area_code)) WITH CHECK (beneficiaries.may_read() AND pilar.in_area(area_code))', part);
    EXECUTE format('GRANT UPDATE ON beneficiaries.%I TO pilar_beneficiaries', part);
  END LOOP;
END $$;
ALTER TABLE beneficiaries.meeting_name ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_meeting_name ON beneficiaries.meeting_name FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.village_meeting WHERE village_meeting.id = meeting_id));
CREATE POLICY add_meeting_name ON beneficiaries.meeting_name FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.village_meeting WHERE village_meeting.id = meeting_id AND pilar.in_area(area_code)));
CREATE POLICY change_meeting_name ON beneficiaries.meeting_name FOR UPDATE USING (
  EXISTS (SELECT FROM beneficiaries.village_meeting WHERE village_meeting.id = meeting_id AND pilar.in_area(area_code)));
CREATE POLICY remove_meeting_name ON beneficiaries.meeting_name FOR DELETE USING (
  EXISTS (SELECT FROM beneficiaries.village_meeting WHERE village_meeting.id = meeting_id AND state = 'CALLED' AND pilar.in_area(area_code)));
GRANT SELECT, INSERT, UPDATE (verdict, reason, note), DELETE ON beneficiaries.meeting_name TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.decision_batch;
DROP TABLE beneficiaries.meeting_name;
DROP TABLE beneficiaries.verification_step;
DROP TABLE beneficiaries.proposal;
DROP TABLE beneficiaries.village_meeting;
DROP TABLE beneficiaries.proposal_path;
