-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation
-- Two records of one person made one. The merged row stays as it was, but for its state; what the survivor's columns were before and
-- after stands here, so that it can be taken back. Sealed values stand sealed.
CREATE TABLE beneficiaries.beneficiary_merge (
  id uuid CONSTRAINT beneficiary_merge_pkey PRIMARY KEY,
  survivor_id uuid NOT NULL CONSTRAINT beneficiary_merge_survivor_exists REFERENCES beneficiaries.beneficiary,
  merged_id uuid NOT NULL CONSTRAINT beneficiary_merge_merged_exists REFERENCES beneficiaries.beneficiary,
  changed jsonb NOT NULL,
  -- the family that nobody was left in
  dissolved_family uuid,
  former_nik uuid,
  took_mother boolean NOT NULL DEFAULT false,
  reason text NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  undone_at timestamptz,
  undone_reason text,
  CONSTRAINT beneficiary_merge_two CHECK (survivor_id <> merged_id),
  CONSTRAINT beneficiary_merge_undone_whole CHECK ((undone_at IS NULL) = (undone_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.beneficiary_merge IS 'visibility: area';
CREATE INDEX beneficiary_merge_by_survivor ON beneficiaries.beneficiary_merge (survivor_id, made_at);
CREATE UNIQUE INDEX beneficiary_merge_once ON beneficiaries.beneficiary_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX beneficiary_by_merge ON beneficiaries.beneficiary (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE beneficiaries.beneficiary_merge ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_beneficiary_merge ON beneficiaries.beneficiary_merge FOR SELECT USING ((SELECT pilar.is_worker())
  OR (EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = survivor_id) AND EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = merged_id)));
CREATE POLICY add_beneficiary_merge ON beneficiaries.beneficiary_merge FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = survivor_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  AND EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = merged_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY undo_beneficiary_merge ON beneficiaries.beneficiary_merge FOR UPDATE USING (
  EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = survivor_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT, UPDATE (undone_at, undone_reason) ON beneficiaries.beneficiary_merge TO pilar_beneficiaries;

-- A number that came with a merge goes with it when the merge is taken back.
CREATE POLICY drop_former_nik ON beneficiaries.former_nik FOR DELETE USING (
  EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT DELETE ON beneficiaries.former_nik TO pilar_beneficiaries;

-- migrate:down
REVOKE DELETE ON beneficiaries.former_nik FROM pilar_beneficiaries;
DROP POLICY drop_former_nik ON beneficiaries.former_nik;
DROP INDEX beneficiaries.beneficiary_by_merge;
DROP TABLE beneficiaries.beneficiary_merge;
