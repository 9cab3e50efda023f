-- migrate:up
-- Who is new is marked to be compared once a statement, however many it enters, for a register comes in by the thousand. Changes stay a
-- row's: a trigger of certain columns cannot see all rows at once.
CREATE FUNCTION beneficiaries.compare_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
BEGIN
  INSERT INTO beneficiaries.comparison (beneficiary_id, due_since) SELECT id, now() FROM added;
  RETURN NULL;
END
$$;
CREATE FUNCTION beneficiaries.compare_mothers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
BEGIN
  -- Whoever is due already is not written anew.
  UPDATE beneficiaries.comparison SET due_since = now() WHERE beneficiary_id IN (SELECT beneficiary_id FROM added) AND due_since IS NULL;
  RETURN NULL;
END
$$;
ALTER FUNCTION beneficiaries.compare_added() OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.compare_mothers() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.compare_added(), beneficiaries.compare_mothers() FROM PUBLIC;
DROP TRIGGER compare_person ON beneficiaries.beneficiary;
CREATE TRIGGER compare_person AFTER UPDATE OF full_name, aliases, sex, birth_date, area_code, family_id, nik_index, life_state ON beneficiaries.beneficiary
  FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('id');
CREATE TRIGGER compare_added AFTER INSERT ON beneficiaries.beneficiary REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.compare_added();
DROP TRIGGER compare_mother ON beneficiaries.beneficiary_secret;
CREATE TRIGGER compare_mother AFTER UPDATE ON beneficiaries.beneficiary_secret FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('beneficiary_id');
CREATE TRIGGER compare_mothers AFTER INSERT ON beneficiaries.beneficiary_secret REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.compare_mothers();

-- migrate:down
DROP TRIGGER compare_mothers ON beneficiaries.beneficiary_secret;
DROP TRIGGER compare_mother ON beneficiaries.beneficiary_secret;
CREATE TRIGGER compare_mother AFTER INSERT OR UPDATE ON beneficiaries.beneficiary_secret FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('beneficiary_id');
DROP TRIGGER compare_added ON beneficiaries.beneficiary;
DROP TRIGGER compare_person ON beneficiaries.beneficiary;
CREATE TRIGGER compare_person AFTER INSERT OR UPDATE OF full_name, aliases, sex, birth_date, area_code, family_id, nik_index, life_state ON beneficiaries.beneficiary
  FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('id');
DROP FUNCTION beneficiaries.compare_mothers();
DROP FUNCTION beneficiaries.compare_added();
