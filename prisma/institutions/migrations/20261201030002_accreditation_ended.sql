-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid
-- An accreditation ends with its institution, however far it has come.
ALTER TABLE institutions.accreditation
  ADD COLUMN state_reason text,
  DROP CONSTRAINT accreditation_state_known,
  ADD CONSTRAINT accreditation_state_known CHECK (state IN ('APPLIED', 'RECOMMENDED', 'ASSESSED', 'GRADED', 'FAILED', 'ENDED')),
  DROP CONSTRAINT accreditation_recommended,
  ADD CONSTRAINT accreditation_recommended CHECK (state IN ('APPLIED', 'ENDED') OR (recommendation_number IS NOT NULL AND recommended_on IS NOT NULL)),
  DROP CONSTRAINT accreditation_assessed,
  ADD CONSTRAINT accreditation_assessed CHECK (state IN ('APPLIED', 'RECOMMENDED', 'ENDED') OR visited_on IS NOT NULL),
  DROP CONSTRAINT accreditation_graded,
  ADD CONSTRAINT accreditation_graded CHECK (state = 'ENDED' OR (state IN ('GRADED', 'FAILED')) = (grade IS NOT NULL AND scale_id IS NOT NULL)),
  DROP CONSTRAINT accreditation_certified,
  ADD CONSTRAINT accreditation_certified CHECK (state = 'ENDED' OR (state = 'GRADED') = (certificate_number IS NOT NULL AND certificate_date IS NOT NULL AND valid_to IS NOT NULL)),
  ADD CONSTRAINT accreditation_ended_with_reason CHECK (state <> 'ENDED' OR state_reason IS NOT NULL);

-- migrate:down
DELETE FROM institutions.accreditation WHERE state = 'ENDED';
ALTER TABLE institutions.accreditation
  DROP CONSTRAINT accreditation_ended_with_reason,
  DROP CONSTRAINT accreditation_certified,
  ADD CONSTRAINT accreditation_certified CHECK ((state = 'GRADED') = (certificate_number IS NOT NULL AND certificate_date IS NOT NULL AND valid_to IS NOT NULL)),
  DROP CONSTRAINT accreditation_graded,
  ADD CONSTRAINT accreditation_graded CHECK ((state IN ('GRADED', 'FAILED')) = (grade IS NOT NULL AND scale_id IS NOT NULL)),
  DROP CONSTRAINT accreditation_assessed,
  ADD CONSTRAINT accreditation_assessed CHECK (state IN ('APPLIED', 'RECOMMENDED') OR visited_on IS NOT NULL),
  DROP CONSTRAINT accreditation_recommended,
  ADD CONSTRAINT accreditation_recommended CHECK (state = 'APPLIED' OR (recommendation_number IS NOT NULL AND recommended_on IS NOT NULL)),
  DROP CONSTRAINT accreditation_state_known,
  ADD CONSTRAINT accreditation_state_known CHECK (state IN ('APPLIED', 'RECOMMENDED', 'ASSESSED', 'GRADED', 'FAILED')),
  DROP COLUMN state_reason;
