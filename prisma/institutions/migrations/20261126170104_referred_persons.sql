-- migrate:up

-- Holders of posts, staff of institutions, chairs and boards of Karang Taruna: all of them are persons of people. Two changes at
-- the same time had each left out what the other added.
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
  UNION SELECT person_id FROM institutions.institution_staff WHERE person_id = ANY (ids)
  UNION SELECT chair_id FROM institutions.youth_organisation WHERE chair_id = ANY (ids)
  UNION SELECT person_id FROM institutions.youth_board_member WHERE person_id = ANY (ids)
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION institutions.referred(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT holder_id FROM institutions.post WHERE holder_id = ANY (ids)
  UNION SELECT chair_id FROM institutions.youth_organisation WHERE chair_id = ANY (ids)
  UNION SELECT person_id FROM institutions.youth_board_member WHERE person_id = ANY (ids)
$$;
