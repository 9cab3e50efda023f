-- migrate:up

-- A term ends on a day of the office: the day of an instant is asked there, and not of the clock of the database.
SET LOCAL ROLE pilar_eraser;
CREATE OR REPLACE FUNCTION people.due_for_erasure(since timestamptz, most integer, besides uuid[]) RETURNS TABLE (id uuid, area_code text, owner_code text, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = people, pg_temp AS $$
  SELECT one.id, one.area_code, one.owner_code, one.updated_at FROM person AS one
  WHERE one.erased_at IS NULL AND one.withdrawn_at IS NULL AND NOT one.official AND one.updated_at < since AND one.id NOT IN (SELECT unnest(besides))
    AND NOT EXISTS (SELECT FROM pillar WHERE person_id = one.id AND withdrawn_at IS NULL
      AND (state <> 'ENDED' OR ended_on >= (since AT TIME ZONE 'Asia/Jakarta')::date OR updated_at >= since))
  ORDER BY one.updated_at, one.id LIMIT most
$$;
RESET ROLE;

-- migrate:down
SET LOCAL ROLE pilar_eraser;
CREATE OR REPLACE FUNCTION people.due_for_erasure(since timestamptz, most integer, besides uuid[]) RETURNS TABLE (id uuid, area_code text, owner_code text, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = people, pg_temp AS $$
  SELECT one.id, one.area_code, one.owner_code, one.updated_at FROM person AS one
  WHERE one.erased_at IS NULL AND one.withdrawn_at IS NULL AND NOT one.official AND one.updated_at < since AND one.id NOT IN (SELECT unnest(besides))
    AND NOT EXISTS (SELECT FROM pillar WHERE person_id = one.id AND withdrawn_at IS NULL AND (state <> 'ENDED' OR ended_on >= since::date OR updated_at >= since))
  ORDER BY one.updated_at, one.id LIMIT most
$$;
RESET ROLE;
