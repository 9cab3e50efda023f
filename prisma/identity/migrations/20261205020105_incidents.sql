-- migrate:up

-- Incidents with personal data: what happened, whom it touched, who was told of it by when (UU 27/2022: 3 x 24 hours).
CREATE TABLE identity.incident (
  id uuid NOT NULL,
  number text COLLATE "C" NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  what text NOT NULL,
  -- kinds of data that it touched
  data text[] NOT NULL,
  noticed_at timestamptz NOT NULL,
  happened_from timestamptz,
  happened_to timestamptz,
  alert_id uuid CONSTRAINT incident_alert_exists REFERENCES identity.alert,
  state text NOT NULL DEFAULT 'OPEN',
  -- what may come of it for those whom it touched, and what is done about it
  consequence text,
  handling text,
  authority_told_at timestamptz,
  subjects_told_at timestamptz,
  public_told_at timestamptz,
  late_reason text,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT incident_pkey PRIMARY KEY (id),
  CONSTRAINT incident_number_once UNIQUE (number),
  CONSTRAINT incident_state_known CHECK (state IN ('OPEN', 'ASSESSED', 'NOTIFIED', 'CLOSED', 'DISMISSED')),
  CONSTRAINT incident_happened_in_order CHECK (happened_from <= happened_to),
  CONSTRAINT incident_ended_for_a_reason CHECK ((state IN ('CLOSED', 'DISMISSED')) = (ended_reason IS NOT NULL)),
  CONSTRAINT incident_late_for_a_reason CHECK (greatest(authority_told_at, subjects_told_at) <= noticed_at + interval '72 hours' OR late_reason IS NOT NULL)
);
COMMENT ON TABLE identity.incident IS 'visibility: area';
CREATE INDEX incident_newest ON identity.incident (noticed_at DESC, id DESC);
CREATE INDEX incident_of_alert ON identity.incident (alert_id);
ALTER TABLE identity.incident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_incident ON identity.incident USING (pilar.is_viewer() AND pilar.in_area(area_code)) WITH CHECK (pilar.is_viewer() AND pilar.in_area(area_code));
GRANT SELECT, INSERT, UPDATE ON identity.incident TO pilar_identity;

-- Its way, step by step.
CREATE TABLE identity.incident_step (
  id uuid NOT NULL,
  incident_id uuid NOT NULL CONSTRAINT incident_step_of_incident REFERENCES identity.incident,
  kind text NOT NULL,
  note text,
  made_by text NOT NULL,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT incident_step_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE identity.incident_step IS 'visibility: area';
CREATE INDEX incident_step_of ON identity.incident_step (incident_id, made_at, id);
ALTER TABLE identity.incident_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_incident_step ON identity.incident_step USING (EXISTS (SELECT FROM identity.incident WHERE incident.id = incident_id));
GRANT SELECT, INSERT ON identity.incident_step TO pilar_identity;

-- Whom it touched: ids alone, found from the audit trail, and when they were seen.
CREATE TABLE identity.incident_person (
  incident_id uuid NOT NULL CONSTRAINT incident_person_of_incident REFERENCES identity.incident,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  times integer NOT NULL,
  CONSTRAINT incident_person_pkey PRIMARY KEY (incident_id, subject_type, subject_id),
  CONSTRAINT incident_person_type_known CHECK (subject_type IN ('Beneficiary', 'Family', 'Person'))
);
COMMENT ON TABLE identity.incident_person IS 'visibility: area';
ALTER TABLE identity.incident_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_incident_person ON identity.incident_person USING (pilar.is_viewer() AND pilar.in_area(area_code) AND EXISTS (SELECT FROM identity.incident WHERE incident.id = incident_id));
GRANT SELECT, INSERT, UPDATE (first_at, last_at, times) ON identity.incident_person TO pilar_identity;

SET LOCAL ROLE pilar_sealer;
-- What answers showed to an account in that time, and what it was shown whole: ids of records and of whom they are of, for whoever handles incidents.
CREATE FUNCTION audit.shown_to(of_account text, since timestamptz, until timestamptz) RETURNS TABLE (subject uuid, first_at timestamptz, last_at timestamptz, times integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT shown.subject, min(shown.at), max(shown.at), count(*)::integer
  FROM (
    SELECT unnest(subjects) AS subject, at FROM audit.reading WHERE account = of_account AND at BETWEEN since AND until
    UNION ALL
    SELECT entity_id, at FROM audit.entry WHERE account = of_account AND at BETWEEN since AND until AND operation LIKE 'reveal%'
  ) AS shown
  WHERE pilar.is_viewer() AND current_setting('pilar.role', true) IN ('PROV_ADMIN', 'REG_OFFICER', 'AUDITOR')
  GROUP BY shown.subject
$$;
REVOKE EXECUTE ON FUNCTION audit.shown_to(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.shown_to(text, timestamptz, timestamptz) TO pilar_identity;
RESET ROLE;

-- migrate:down
SET LOCAL ROLE pilar_sealer;
DROP FUNCTION audit.shown_to(text, timestamptz, timestamptz);
RESET ROLE;
DROP TABLE identity.incident_person;
DROP TABLE identity.incident_step;
DROP TABLE identity.incident;
