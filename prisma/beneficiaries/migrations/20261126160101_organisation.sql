-- migrate:up
-- Who works for one institution knows of no other.
ALTER POLICY read_ref_entity ON beneficiaries.ref_entity USING (pilar.is_worker() OR (pilar.reaches(areas, downward, open)
  AND (entity_type <> 'Institution' OR pilar.own_organisation(entity_id))));

-- migrate:down
ALTER POLICY read_ref_entity ON beneficiaries.ref_entity USING (pilar.is_worker() OR pilar.reaches(areas, downward, open));
