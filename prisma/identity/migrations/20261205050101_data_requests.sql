-- migrate:up
-- Roles that read the register of requests: those with request.read in the permission table (a test compares them).
CREATE FUNCTION identity.may_read_requests() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN ('PROV_ADMIN', 'REG_OFFICER', 'AUDITOR')
$$;

-- What somebody asks of the data that is kept of them (permintaan subjek data, UU 27/2022): of whom, until when, and what became of it.
CREATE TABLE identity.data_request (
  id uuid CONSTRAINT data_request_pkey PRIMARY KEY,
  number text COLLATE "C" NOT NULL CONSTRAINT data_request_number_once UNIQUE,
  kind text NOT NULL CONSTRAINT data_request_kind CHECK (kind IN ('INFORMATION', 'CORRECTION', 'COPY', 'RESTRICTION', 'ERASURE', 'OBJECTION', 'WITHDRAWAL')),
  channel text NOT NULL CONSTRAINT data_request_channel CHECK (channel IN ('DESK', 'LETTER', 'EMAIL', 'PHONE')),
  -- the regency or the province whose office answers
  owner_code text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'RECEIVED' CONSTRAINT data_request_state CHECK (state IN ('RECEIVED', 'IDENTIFIED', 'ANSWERED', 'REFUSED')),
  received_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL CONSTRAINT data_request_due_later CHECK (due_at > received_at),
  -- whose data: records of other parts and an account, one of them at least
  beneficiary_id uuid,
  person_id uuid,
  account_id uuid CONSTRAINT data_request_account_exists REFERENCES identity.account,
  relation text NOT NULL CONSTRAINT data_request_relation CHECK (relation IN ('SELF', 'PARENT', 'GUARDIAN', 'PROXY')),
  -- who asks, how they are reached, and what they ask
  content_sealed bytea NOT NULL,
  proof text CONSTRAINT data_request_proof CHECK (proof IN ('IDENTITY_CARD', 'FAMILY_CARD', 'OTHER_CARD', 'KNOWN')),
  authority text CONSTRAINT data_request_authority CHECK (authority IN ('BIRTH_RECORD', 'COURT_DECISION', 'POWER_OF_ATTORNEY')),
  identified_at timestamptz,
  answer_sealed bytea,
  refusal text CONSTRAINT data_request_refusal CHECK (refusal IN ('NOT_IDENTIFIED', 'NO_AUTHORITY', 'NOT_HELD', 'LEGAL_DUTY', 'REPEATED', 'WITHDRAWN')),
  ended_at timestamptz,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT data_request_of_somebody CHECK (num_nonnulls(beneficiary_id, person_id, account_id) > 0),
  CONSTRAINT data_request_identified_whole CHECK ((proof IS NULL) = (identified_at IS NULL) AND (identified_at IS NOT NULL OR state IN ('RECEIVED', 'REFUSED'))),
  CONSTRAINT data_request_with_authority CHECK (proof IS NULL OR (relation = 'SELF') = (authority IS NULL)),
  CONSTRAINT data_request_ended_whole CHECK ((state IN ('ANSWERED', 'REFUSED')) = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (answer_sealed IS NULL)),
  CONSTRAINT data_request_refused_whole CHECK ((state = 'REFUSED') = (refusal IS NOT NULL))
);
COMMENT ON TABLE identity.data_request IS 'visibility: area';
CREATE INDEX data_request_by_due ON identity.data_request ((CASE WHEN ended_at IS NULL THEN due_at ELSE 'infinity'::timestamptz END), id);
CREATE INDEX data_request_by_received ON identity.data_request (received_at, id);
CREATE INDEX data_request_by_owner ON identity.data_request (owner_code, id);
CREATE INDEX data_request_of_beneficiary ON identity.data_request (beneficiary_id) WHERE beneficiary_id IS NOT NULL;
CREATE INDEX data_request_of_person ON identity.data_request (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX data_request_of_account ON identity.data_request (account_id) WHERE account_id IS NOT NULL;

-- The way of a request, step by step.
CREATE TABLE identity.data_request_step (
  id uuid CONSTRAINT data_request_step_pkey PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT data_request_step_of REFERENCES identity.data_request,
  kind text NOT NULL CONSTRAINT data_request_step_kind CHECK (kind IN ('RECEIVE', 'IDENTIFY', 'COPY', 'ANSWER', 'REFUSE')),
  late boolean NOT NULL,
  made_by text NOT NULL,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.data_request_step IS 'visibility: area';
CREATE INDEX data_request_step_of_request ON identity.data_request_step (request_id, made_at);

ALTER TABLE identity.data_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.data_request_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_data_request ON identity.data_request FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT identity.may_read_requests())
  AND owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY add_data_request ON identity.data_request FOR INSERT WITH CHECK (identity.may_read_requests() AND pilar.in_area(owner_code));
CREATE POLICY change_data_request ON identity.data_request FOR UPDATE USING (identity.may_read_requests() AND pilar.in_area(owner_code))
  WITH CHECK (identity.may_read_requests() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON identity.data_request TO pilar_identity;
CREATE POLICY read_data_request_step ON identity.data_request_step FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM identity.data_request WHERE data_request.id = request_id));
CREATE POLICY add_data_request_step ON identity.data_request_step FOR INSERT WITH CHECK (EXISTS (SELECT FROM identity.data_request WHERE data_request.id = request_id));
GRANT SELECT, INSERT ON identity.data_request_step TO pilar_identity;

-- migrate:down
DROP TABLE identity.data_request_step, identity.data_request;
DROP FUNCTION identity.may_read_requests();
