-- migrate:up

CALL pilar.let_erase('institutions', ARRAY['forum', 'institution_staff', 'post', 'ref_entity', 'service_officer',
  'youth_organisation']);

-- Whoever holds a post or leads a forum or Karang Taruna today is not erased.
CREATE FUNCTION institutions.erasure_holds(persons uuid[]) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = institutions, pg_temp AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM post WHERE holder_id = ANY (persons) AND withdrawn_at IS NULL AND coalesce(valid_to, 'infinity') >= today)
    OR EXISTS (SELECT FROM institution_staff WHERE person_id = ANY (persons) AND coalesce(valid_to, 'infinity') >= today)
    OR EXISTS (SELECT FROM service_officer WHERE person_id = ANY (persons) AND coalesce(valid_to, 'infinity') >= today)
    OR EXISTS (SELECT FROM forum WHERE chair_id = ANY (persons) AND coalesce(term_to, 'infinity') >= today)
    OR EXISTS (SELECT FROM youth_organisation WHERE chair_id = ANY (persons) AND coalesce(term_to, 'infinity') >= today)
    THEN ARRAY['OPEN_POST'] ELSE '{}' END
  FROM (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date AS today) AS clock
$$;

-- Empties the names that these persons were written down by.
CREATE FUNCTION institutions.erase_persons(persons uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = institutions, pg_temp AS $$
DECLARE gone constant text := 'Dihapus';
BEGIN
  UPDATE institution_staff SET name = gone WHERE person_id = ANY (persons);
  UPDATE forum SET chair_name = CASE WHEN chair_name IS NOT NULL THEN gone END WHERE chair_id = ANY (persons);
  UPDATE youth_organisation SET chair_name = CASE WHEN chair_name IS NOT NULL THEN gone END WHERE chair_id = ANY (persons);
END $$;
ALTER FUNCTION institutions.erasure_holds(uuid[]) OWNER TO pilar_eraser;
ALTER FUNCTION institutions.erase_persons(uuid[]) OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION institutions.erasure_holds(uuid[]), institutions.erase_persons(uuid[]) FROM PUBLIC;

-- migrate:down
DROP FUNCTION institutions.erase_persons(uuid[]);
DROP FUNCTION institutions.erasure_holds(uuid[]);
CALL pilar.let_nobody_erase('institutions');
