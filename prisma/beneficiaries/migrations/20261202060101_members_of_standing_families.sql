-- migrate:up
-- Nobody is entered into a family that is merged, moves out or loses its last member at that very moment: whoever enters them waits for
-- it, and is told. The family's own changes hold it, and then see who was entered before.
CREATE FUNCTION beneficiaries.enter_standing_family() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
BEGIN
  PERFORM FROM beneficiaries.family WHERE id IN (SELECT family_id FROM entered WHERE life_state = 'ACTIVE') FOR SHARE;
  -- Read anew, once each is held.
  IF EXISTS (SELECT FROM entered JOIN beneficiaries.family ON family.id = entered.family_id WHERE entered.life_state = 'ACTIVE' AND family.life_state <> 'ACTIVE') THEN
    RAISE EXCEPTION 'a member violates check constraint "beneficiary_of_standing_family"' USING ERRCODE = 'check_violation', CONSTRAINT = 'beneficiary_of_standing_family';
  END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION beneficiaries.enter_standing_family() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.enter_standing_family() FROM PUBLIC;
CREATE TRIGGER enter_standing_family AFTER INSERT ON beneficiaries.beneficiary REFERENCING NEW TABLE AS entered
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.enter_standing_family();

-- migrate:down
DROP TRIGGER enter_standing_family ON beneficiaries.beneficiary;
DROP FUNCTION beneficiaries.enter_standing_family();
