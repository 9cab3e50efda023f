-- migrate:up
-- A list by name finds its families once, and no more of them than narrow a list: the function is told how many.
DROP FUNCTION beneficiaries.find_families(text, text, text[]);
-- Families with a member whose name has the words or begins of them, in the viewer's reach: the predicate of read_beneficiary. One row a member.
CREATE FUNCTION beneficiaries.find_families(sought text, within text, regencies text[], most integer DEFAULT NULL) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT family_id FROM beneficiaries.beneficiary
  WHERE family_id IS NOT NULL AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND (SELECT beneficiaries.may_read())
    AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
      OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  LIMIT most
$$;
ALTER FUNCTION beneficiaries.find_families(text, text, text[], integer) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.find_families(text, text, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.find_families(text, text, text[], integer) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.find_families(text, text, text[], integer);
CREATE FUNCTION beneficiaries.find_families(sought text, within text, regencies text[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT family_id FROM beneficiaries.beneficiary
  WHERE family_id IS NOT NULL AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND (SELECT beneficiaries.may_read())
    AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
      OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
$$;
ALTER FUNCTION beneficiaries.find_families(text, text, text[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.find_families(text, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.find_families(text, text, text[]) TO pilar_beneficiaries;
