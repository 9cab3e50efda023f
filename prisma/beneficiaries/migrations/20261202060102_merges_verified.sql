-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation
-- Whoever was seen under one of two ids was seen (rule 35): visits and meetings that verified the merged person verify the survivor too,
-- until the merge is taken back.
ALTER TABLE beneficiaries.person_verification ADD COLUMN merge_id uuid;
CREATE INDEX person_verification_by_merge ON beneficiaries.person_verification (merge_id) WHERE merge_id IS NOT NULL;
CREATE FUNCTION beneficiaries.verify_survivor(merge uuid, survivor uuid, merged uuid, stands boolean) RETURNS void LANGUAGE sql AS $$
  DELETE FROM beneficiaries.person_verification WHERE merge_id = merge AND NOT stands;
  INSERT INTO beneficiaries.person_verification (beneficiary_id, origin, day, merge_id)
  SELECT survivor, origin, day, merge FROM beneficiaries.person_verification WHERE beneficiary_id = merged AND stands
  ON CONFLICT (beneficiary_id, origin) DO NOTHING;
  UPDATE beneficiaries.beneficiary SET verified_on = (SELECT max(day) FROM beneficiaries.person_verification AS every WHERE every.beneficiary_id = survivor) WHERE id = survivor;
$$;
CREATE FUNCTION beneficiaries.verify_by_merge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  PERFORM beneficiaries.verify_survivor(NEW.id, NEW.survivor_id, NEW.merged_id, NEW.undone_at IS NULL);
  RETURN NULL;
END $$;
ALTER FUNCTION beneficiaries.verify_survivor(uuid, uuid, uuid, boolean) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.verify_by_merge() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.verify_survivor(uuid, uuid, uuid, boolean), beneficiaries.verify_by_merge() FROM PUBLIC;
CREATE TRIGGER verify_by_merge AFTER INSERT OR UPDATE OF undone_at ON beneficiaries.beneficiary_merge FOR EACH ROW EXECUTE FUNCTION beneficiaries.verify_by_merge();

-- Merges that were made before, the earlier first.
CREATE FUNCTION beneficiaries.verify_merges() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  made record;
BEGIN
  FOR made IN SELECT id, survivor_id, merged_id FROM beneficiaries.beneficiary_merge WHERE undone_at IS NULL ORDER BY made_at LOOP
    PERFORM beneficiaries.verify_survivor(made.id, made.survivor_id, made.merged_id, true);
  END LOOP;
END $$;
ALTER FUNCTION beneficiaries.verify_merges() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.verify_merges() FROM PUBLIC;
SELECT beneficiaries.verify_merges();
DROP FUNCTION beneficiaries.verify_merges();

-- migrate:down
DROP TRIGGER verify_by_merge ON beneficiaries.beneficiary_merge;
DROP FUNCTION beneficiaries.verify_by_merge();
DROP FUNCTION beneficiaries.verify_survivor(uuid, uuid, uuid, boolean);
DELETE FROM beneficiaries.person_verification WHERE merge_id IS NOT NULL;
DROP INDEX beneficiaries.person_verification_by_merge;
ALTER TABLE beneficiaries.person_verification DROP COLUMN merge_id;
