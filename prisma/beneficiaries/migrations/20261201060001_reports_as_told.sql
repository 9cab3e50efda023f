-- migrate:up
-- Whoever reported a case of a sensitive type knows of it what they told, and no more. What the report said is kept once others
-- correct it, so that the type that somebody else found is not told either. Nothing is kept while the case stands as reported.
ALTER TABLE beneficiaries.welfare_case ADD COLUMN as_reported jsonb;
CREATE FUNCTION beneficiaries.keep_told() RETURNS trigger LANGUAGE plpgsql SET search_path = beneficiaries, pg_temp AS $$
BEGIN
  NEW.as_reported := CASE WHEN OLD.reported_by = current_setting('pilar.account', true) THEN NULL ELSE coalesce(OLD.as_reported, jsonb_build_object(
    'typeId', OLD.type_id, 'typeCode', OLD.type_code, 'criterion', OLD.criterion, 'sensitivities', OLD.sensitivities, 'ageGroup', OLD.age_group,
    'foundOn', OLD.found_on, 'foundBy', OLD.found_by, 'groupName', OLD.group_name, 'persons', OLD.persons, 'caveats', OLD.caveats)) END;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_told BEFORE UPDATE ON beneficiaries.welfare_case FOR EACH ROW
  WHEN ((OLD.type_id, OLD.found_on, OLD.found_by, OLD.group_name, OLD.persons, OLD.caveats) IS DISTINCT FROM (NEW.type_id, NEW.found_on, NEW.found_by, NEW.group_name, NEW.persons, NEW.caveats))
  EXECUTE FUNCTION beneficiaries.keep_told();

-- Nor are the steps of others a row for them.
ALTER POLICY read_welfare_case_step ON beneficiaries.welfare_case_step USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND (kind = 'REPORT' OR NOT sensitive OR (SELECT beneficiaries.may_read_sensitive()))));

-- migrate:down
ALTER POLICY read_welfare_case_step ON beneficiaries.welfare_case_step USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id));
DROP TRIGGER keep_told ON beneficiaries.welfare_case;
DROP FUNCTION beneficiaries.keep_told();
ALTER TABLE beneficiaries.welfare_case DROP COLUMN as_reported;
