-- migrate:up

-- The worker signs in with a role of its own. It runs jobs for people, whom the subgraphs judge anew at each call; here it
-- may use the queue and the tables of background work that later migrations grant to it, in worker scope, and nothing else.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pilar_worker') THEN
    CREATE ROLE pilar_worker LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
  END IF;
END $$;
ALTER ROLE pilar_worker SET search_path = identity, pilar, public;
GRANT USAGE ON SCHEMA pilar TO pilar_worker;

-- migrate:down
REVOKE USAGE ON SCHEMA pilar FROM pilar_worker;
