-- migrate:up
-- A term that was withdrawn was entered by mistake: it refers to nobody.
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT holder_id FROM institutions.post WHERE holder_id = ANY (ids) AND withdrawn_at IS NULL
  UNION SELECT person_id FROM institutions.institution_staff WHERE person_id = ANY (ids)
  UNION SELECT chair_id FROM institutions.youth_organisation WHERE chair_id = ANY (ids)
  UNION SELECT person_id FROM institutions.youth_board_member WHERE person_id = ANY (ids)
  UNION SELECT institutions.referred_by_forums(ids)
  UNION SELECT person_id FROM institutions.service_officer WHERE person_id = ANY (ids)
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
  UNION SELECT person_id FROM institutions.institution_staff WHERE person_id = ANY (ids)
  UNION SELECT chair_id FROM institutions.youth_organisation WHERE chair_id = ANY (ids)
  UNION SELECT person_id FROM institutions.youth_board_member WHERE person_id = ANY (ids)
  UNION SELECT institutions.referred_by_forums(ids)
  UNION SELECT person_id FROM institutions.service_officer WHERE person_id = ANY (ids)
$$;
