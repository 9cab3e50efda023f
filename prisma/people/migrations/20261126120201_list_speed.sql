-- migrate:up
-- Counting and narrowing the list of terms by kind and state reads no row of the table.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_by_kind ON people.pillar (type, state, area_code) INCLUDE (owner_code, withdrawn_at);
-- The list by last day, behind a cursor as well: PostgreSQL lets a condition into an index before row-level security only where
-- nothing in it could tell of a row, and holds that of CASE but not of coalesce.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX pillar_by_last_day ON people.pillar ((CASE WHEN valid_to IS NULL THEN 'infinity'::date ELSE valid_to END), id);
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX people.pillar_by_end;

-- The viewer's reach as before, its settings read once a statement instead of once a row: a subquery that names no column is
-- a constant of the plan. Lists over a province count thousands of rows, of which each took as long for this as for all else.
ALTER POLICY read_pillar ON people.pillar USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true) = 'on'))
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
ALTER POLICY read_person ON people.person USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true) = 'on'))
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR (official AND area_code = ANY ((SELECT string_to_array(current_setting('pilar.ancestors', true), ','))::text[])))));

-- migrate:down
ALTER POLICY read_person ON people.person USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.shown(withdrawn_at)
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR (official AND pilar.above(area_code)))));
ALTER POLICY read_pillar ON people.pillar USING (pilar.is_worker() OR (pilar.is_viewer() AND pilar.shown(withdrawn_at)
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE INDEX pillar_by_end ON people.pillar (coalesce(valid_to, 'infinity'::date), id);
DROP INDEX people.pillar_by_last_day, people.pillar_by_kind;
