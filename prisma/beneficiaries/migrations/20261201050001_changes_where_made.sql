-- migrate:up
-- squawk-ignore-file adding-not-nullable-field
-- What happened to a family is read where the family lived then, and by the office that recorded it. Who receives a family that moved is
-- told that it came: neither where from, nor what was written there, for a reason may say from whom somebody fled.
ALTER TABLE beneficiaries.family_change ADD COLUMN area_code text COLLATE "C", ADD COLUMN owner_code text COLLATE "C";
ALTER TABLE beneficiaries.family_change NO FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.family NO FORCE ROW LEVEL SECURITY;
-- The family lived then where its next move began; where it did not move since, it lives there still.
UPDATE beneficiaries.family_change AS made SET area_code = lived.area_code, owner_code = lived.area_code
FROM (SELECT one.id, coalesce((SELECT move.former_area FROM beneficiaries.family_change AS move
    WHERE move.family_id = one.family_id AND move.former_area IS NOT NULL AND (move.made_at, move.id) >= (one.made_at, one.id) ORDER BY move.made_at, move.id LIMIT 1), family.area_code) AS area_code
  FROM beneficiaries.family_change AS one JOIN beneficiaries.family ON family.id = one.family_id) AS lived
WHERE lived.id = made.id;
ALTER TABLE beneficiaries.family FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.family_change FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.family_change ALTER COLUMN area_code SET NOT NULL, ALTER COLUMN owner_code SET NOT NULL;
ALTER POLICY read_family_change ON beneficiaries.family_change USING ((SELECT pilar.is_worker())
  OR ((pilar.in_area(area_code) OR pilar.in_area(owner_code))
    AND (EXISTS (SELECT FROM beneficiaries.family WHERE family.id = family_id) OR EXISTS (SELECT FROM beneficiaries.family WHERE family.id = other_family_id))));

-- Whether something happened to the families of a change after it that still stands, in whatever area: then it is not taken back.
CREATE FUNCTION beneficiaries.changed_since(change uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT EXISTS (SELECT FROM beneficiaries.family_change AS made JOIN beneficiaries.family_change AS later
    ON later.family_id IN (made.family_id, made.other_family_id) OR later.other_family_id IN (made.family_id, made.other_family_id)
    WHERE made.id = change AND later.made_at > made.made_at AND later.undone_at IS NULL AND beneficiaries.may_read())
$$;
ALTER FUNCTION beneficiaries.changed_since(uuid) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.changed_since(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.changed_since(uuid) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.changed_since(uuid);
ALTER POLICY read_family_change ON beneficiaries.family_change USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.family WHERE family.id = family_id) OR EXISTS (SELECT FROM beneficiaries.family WHERE family.id = other_family_id));
ALTER TABLE beneficiaries.family_change DROP COLUMN area_code, DROP COLUMN owner_code;
