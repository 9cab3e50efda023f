-- migrate:up
-- A round that is withdrawn verifies nobody (rule 35): what was recorded in it stands no more. Whoever was seen by another visit or meeting
-- keeps that day. Of all withdrawn rounds, or of one.
CREATE FUNCTION beneficiaries.take_back_finds(of_round uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  persons uuid[];
BEGIN
  WITH gone AS (
    DELETE FROM beneficiaries.person_verification AS seen USING beneficiaries.inventory_find AS find, beneficiaries.inventory_round AS round
    WHERE find.id = seen.origin AND round.id = find.round_id AND round.state = 'WITHDRAWN' AND (of_round IS NULL OR round.id = of_round) RETURNING seen.beneficiary_id)
  SELECT array_agg(DISTINCT beneficiary_id) INTO persons FROM gone;
  UPDATE beneficiaries.beneficiary SET verified_on = (SELECT max(day) FROM beneficiaries.person_verification AS other WHERE other.beneficiary_id = beneficiary.id) WHERE id = ANY (persons);
END $$;
ALTER FUNCTION beneficiaries.take_back_finds(uuid) OWNER TO pilar_search;
-- Those that were withdrawn before this stood.
SELECT beneficiaries.take_back_finds();
CREATE FUNCTION beneficiaries.verify_round() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  PERFORM beneficiaries.take_back_finds(NEW.id);
  RETURN NULL;
END $$;
ALTER FUNCTION beneficiaries.verify_round() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.take_back_finds(uuid), beneficiaries.verify_round() FROM PUBLIC;
CREATE TRIGGER verify_by_round AFTER UPDATE OF state ON beneficiaries.inventory_round FOR EACH ROW
  WHEN (NEW.state = 'WITHDRAWN' AND OLD.state <> 'WITHDRAWN') EXECUTE FUNCTION beneficiaries.verify_round();

-- migrate:down
DROP TRIGGER verify_by_round ON beneficiaries.inventory_round;
DROP FUNCTION beneficiaries.verify_round();
DROP FUNCTION beneficiaries.take_back_finds(uuid);
