-- migrate:up
-- At 12 million persons a name in a village took 25 ms: everybody of that name in its district was looked up once more to see
-- whether they live there. The function leaves them out, and asks for the viewer's area once instead of for each of them.
DROP FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer);
-- Persons served whose name has the words or begins of them, in the viewer's reach: the predicate of read_beneficiary. `living`: only
-- those who live in the region, and not whoever is kept there or lives in its district.
CREATE FUNCTION beneficiaries.find_beneficiaries(sought text, within text, regencies text[], most integer DEFAULT NULL, living boolean DEFAULT false) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT id FROM beneficiaries.beneficiary
  WHERE beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND (SELECT beneficiaries.may_read())
    AND (NOT living OR within IS NULL OR (area_code >= within AND area_code < within || '/'))
    AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
      OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  LIMIT most
$$;
ALTER FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer, boolean) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer, boolean) TO pilar_beneficiaries;
CREATE OR REPLACE FUNCTION beneficiaries.find_families(sought text, within text, regencies text[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT family_id FROM beneficiaries.beneficiary
  WHERE family_id IS NOT NULL AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND (SELECT beneficiaries.may_read())
    AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
      OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION beneficiaries.find_families(sought text, within text, regencies text[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT family_id FROM beneficiaries.beneficiary
  WHERE family_id IS NOT NULL AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
DROP FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer, boolean);
CREATE FUNCTION beneficiaries.find_beneficiaries(sought text, within text, regencies text[], most integer DEFAULT NULL) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT id FROM beneficiaries.beneficiary
  WHERE beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
  LIMIT most
$$;
ALTER FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer) TO pilar_beneficiaries;
