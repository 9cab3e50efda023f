-- migrate:up

-- Which grades an accreditation can come to, and for how many years each holds: a set for each regulation, entered as data.
CREATE TABLE institutions.accreditation_scale (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT accreditation_scale_name_length CHECK (length(name) BETWEEN 1 AND 200),
  legal_basis_id uuid CONSTRAINT accreditation_scale_legal_basis_exists REFERENCES institutions.legal_basis,
  valid_from date NOT NULL,
  -- code, title, years; a grade without years means that the institution is not accredited
  grades jsonb NOT NULL CONSTRAINT accreditation_scale_grades_listed CHECK (jsonb_typeof(grades) = 'array'),
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE institutions.accreditation_scale IS 'visibility: public';
CREATE UNIQUE INDEX accreditation_scale_one_name ON institutions.accreditation_scale (lower(name));
ALTER TABLE institutions.accreditation_scale ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_accreditation_scale ON institutions.accreditation_scale FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_accreditation_scale ON institutions.accreditation_scale FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_accreditation_scale ON institutions.accreditation_scale FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON institutions.accreditation_scale TO pilar_institutions;

-- Accreditation of an institution: applied for, recommended by the social office, assessed and graded by the national body.
-- That it has expired is never recorded: valid_to says it (rule 16).
CREATE TABLE institutions.accreditation (
  id uuid PRIMARY KEY,
  institution_id uuid NOT NULL CONSTRAINT accreditation_institution_exists REFERENCES institutions.institution,
  -- that of its institution, kept alike by a trigger
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'APPLIED' CONSTRAINT accreditation_state_known CHECK (state IN ('APPLIED', 'RECOMMENDED', 'ASSESSED', 'GRADED', 'FAILED')),
  applied_on date NOT NULL,
  note text,
  recommendation_number text,
  recommended_on date,
  visited_on date,
  -- by standard, from 0 to 100
  scores jsonb NOT NULL DEFAULT '{}' CONSTRAINT accreditation_scores_keyed CHECK (jsonb_typeof(scores) = 'object'),
  scale_id uuid CONSTRAINT accreditation_scale_exists REFERENCES institutions.accreditation_scale,
  grade text,
  certificate_number text,
  certificate_date date,
  valid_to date,
  -- the application that follows it
  renewed_by_id uuid CONSTRAINT accreditation_renewal_exists REFERENCES institutions.accreditation,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- a grade comes after a recommendation and a visit, whoever writes it (rule 17)
  CONSTRAINT accreditation_recommended CHECK (state = 'APPLIED' OR (recommendation_number IS NOT NULL AND recommended_on IS NOT NULL)),
  CONSTRAINT accreditation_assessed CHECK (state IN ('APPLIED', 'RECOMMENDED') OR visited_on IS NOT NULL),
  CONSTRAINT accreditation_graded CHECK ((state IN ('GRADED', 'FAILED')) = (grade IS NOT NULL AND scale_id IS NOT NULL)),
  CONSTRAINT accreditation_certified CHECK ((state = 'GRADED') = (certificate_number IS NOT NULL AND certificate_date IS NOT NULL AND valid_to IS NOT NULL)),
  CONSTRAINT accreditation_valid_days CHECK (valid_to > certificate_date)
);
COMMENT ON TABLE institutions.accreditation IS 'visibility: area';
-- two who apply at once meet here
CREATE UNIQUE INDEX accreditation_one_open ON institutions.accreditation (institution_id) WHERE state IN ('APPLIED', 'RECOMMENDED', 'ASSESSED');
CREATE UNIQUE INDEX accreditation_one_certificate ON institutions.accreditation (lower(certificate_number)) WHERE certificate_number IS NOT NULL;
CREATE INDEX accreditation_of_institution ON institutions.accreditation (institution_id, valid_to);
CREATE INDEX accreditation_by_area ON institutions.accreditation (area_code, id);
CREATE INDEX accreditation_by_owner ON institutions.accreditation (owner_code);
CREATE INDEX accreditation_by_application ON institutions.accreditation (applied_on DESC, id DESC);
CREATE INDEX accreditation_by_last_day ON institutions.accreditation ((CASE WHEN valid_to IS NULL THEN 'infinity'::date ELSE valid_to END), id);
CREATE INDEX accreditation_board ON institutions.accreditation (area_code) INCLUDE (owner_code, state, valid_to, grade);
ALTER TABLE institutions.accreditation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_accreditation ON institutions.accreditation FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND ((SELECT NOT pilar.is_bound()) OR institution_id = (SELECT pilar.organisation()))));
CREATE POLICY add_accreditation ON institutions.accreditation FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code) AND NOT pilar.is_bound());
CREATE POLICY change_accreditation ON institutions.accreditation FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND pilar.own_organisation(institution_id));
GRANT SELECT, INSERT, UPDATE ON institutions.accreditation TO pilar_institutions;

-- An institution takes its accreditations with it when its region is corrected.
CREATE FUNCTION institutions.move_accreditations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE institutions.accreditation SET area_code = NEW.area_code WHERE institution_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER move_accreditations AFTER UPDATE OF area_code ON institutions.institution
  FOR EACH ROW WHEN (OLD.area_code IS DISTINCT FROM NEW.area_code) EXECUTE FUNCTION institutions.move_accreditations();

-- migrate:down
DROP TRIGGER move_accreditations ON institutions.institution;
DROP FUNCTION institutions.move_accreditations();
DROP TABLE institutions.accreditation;
DROP TABLE institutions.accreditation_scale;
