-- migrate:up
-- A grant may be about one organisation; pilar.organisation holds its id. Roles that work for one see it and no other of its
-- kind, and none at all where their grant names none.
CREATE FUNCTION pilar.is_bound() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('pilar.role', true), '') IN ('LKS_USER', 'KT_USER')
$$;
CREATE FUNCTION pilar.organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('pilar.organisation', true), '')::uuid
$$;
CREATE FUNCTION pilar.own_organisation(id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT NOT pilar.is_bound() OR coalesce(id = pilar.organisation(), false)
$$;

-- migrate:down
DROP FUNCTION pilar.own_organisation(uuid);
DROP FUNCTION pilar.organisation();
DROP FUNCTION pilar.is_bound();
