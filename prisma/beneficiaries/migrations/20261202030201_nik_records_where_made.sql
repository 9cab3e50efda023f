-- migrate:up
-- squawk-ignore-file adding-not-nullable-field
-- What was said of a NIK is read where the person lived then, and by the office that recorded it: its words may tell where somebody
-- came from and why. Who receives them knows how the number stands, by the person's own row.
ALTER TABLE beneficiaries.nik_record ADD COLUMN area_code text COLLATE "C", ADD COLUMN owner_code text COLLATE "C";
ALTER TABLE beneficiaries.nik_record NO FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.beneficiary NO FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.family_change NO FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.family_change_member NO FORCE ROW LEVEL SECURITY;
-- The person lived then where their family's next move began; where it did not move since, they live there still.
UPDATE beneficiaries.nik_record AS said SET area_code = lived.area_code, owner_code = lived.area_code
FROM (SELECT one.id, coalesce((SELECT move.former_area FROM beneficiaries.family_change_member AS member JOIN beneficiaries.family_change AS move ON move.id = member.change_id
    WHERE member.beneficiary_id = one.beneficiary_id AND move.former_area IS NOT NULL AND move.made_at >= one.at ORDER BY move.made_at, move.id LIMIT 1), person.area_code) AS area_code
  FROM beneficiaries.nik_record AS one JOIN beneficiaries.beneficiary AS person ON person.id = one.beneficiary_id) AS lived
WHERE lived.id = said.id;
ALTER TABLE beneficiaries.family_change_member FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.family_change FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.beneficiary FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.nik_record FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.nik_record ALTER COLUMN area_code SET NOT NULL, ALTER COLUMN owner_code SET NOT NULL;
ALTER POLICY read_nik_record ON beneficiaries.nik_record USING ((SELECT pilar.is_worker())
  OR ((pilar.in_area(area_code) OR pilar.in_area(owner_code)) AND EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id)));

-- migrate:down
ALTER POLICY read_nik_record ON beneficiaries.nik_record USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id));
ALTER TABLE beneficiaries.nik_record DROP COLUMN area_code, DROP COLUMN owner_code;
