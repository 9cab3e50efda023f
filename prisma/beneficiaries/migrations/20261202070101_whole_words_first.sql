-- migrate:up
-- At 12 million persons a name in a village took 240 ms and one in a regency 45, of 2 cores. Told beforehand that a thousand would do,
-- PostgreSQL read all of a place by its area and took each name apart: the words find first now, and who was found is judged after. And the
-- beginnings of a word read all who have it, where a whole word is found by leaps: they are looked for where nobody bears the whole words.
DROP FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer, boolean);
DROP FUNCTION beneficiaries.find_families(text, text, text[]);
-- Whether somebody found by name is in the viewer's reach and, where asked, lives in the region.
CREATE FUNCTION beneficiaries.is_sought(area_code text, owner_code text, within text, living boolean) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
    AND (NOT living OR within IS NULL OR (area_code COLLATE "C" >= within AND area_code COLLATE "C" < within || '/'))
$$;
-- Persons served whose name has the words, in the viewer's reach: the predicate of read_beneficiary; where there is none, those whose words
-- begin so. `most`: how many at most; `living`: only those who live in the region, and not whoever is kept there or lives in its district.
CREATE FUNCTION beneficiaries.find_beneficiaries(words text, beginnings text, within text, regencies text[], most integer DEFAULT NULL, living boolean DEFAULT false)
RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  WITH bearing AS MATERIALIZED (
    SELECT id, area_code, owner_code FROM beneficiaries.beneficiary
    WHERE beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(words, within, regencies) AND withdrawn_at IS NULL
  ), borne AS MATERIALIZED (
    SELECT id FROM bearing WHERE beneficiaries.is_sought(area_code, owner_code, within, living)
  ), beginning AS MATERIALIZED (
    SELECT id, area_code, owner_code FROM beneficiaries.beneficiary
    WHERE NOT EXISTS (SELECT FROM borne) AND withdrawn_at IS NULL
      AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(beginnings, within, regencies)
  )
  SELECT id FROM borne
  UNION ALL SELECT id FROM beginning WHERE beneficiaries.is_sought(area_code, owner_code, within, living)
  LIMIT most
$$;
ALTER FUNCTION beneficiaries.find_beneficiaries(text, text, text, text[], integer, boolean) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text, text, text, text[], integer, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text, text, text, text[], integer, boolean) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.find_beneficiaries(text, text, text, text[], integer, boolean);
DROP FUNCTION beneficiaries.is_sought(text, text, text, boolean);
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
CREATE FUNCTION beneficiaries.find_families(sought text, within text, regencies text[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT family_id FROM beneficiaries.beneficiary
  WHERE family_id IS NOT NULL AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND (SELECT beneficiaries.may_read())
    AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
      OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
$$;
ALTER FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer, boolean) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.find_families(text, text, text[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer, boolean), beneficiaries.find_families(text, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.find_beneficiaries(text, text, text[], integer, boolean), beneficiaries.find_families(text, text, text[]) TO pilar_beneficiaries;
