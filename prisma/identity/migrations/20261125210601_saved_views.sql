-- migrate:up

-- A list as somebody likes to see it. Kept for oneself, or for all whose grant covers exactly the same area.
CREATE TABLE identity.saved_view (
  id uuid PRIMARY KEY,
  account text NOT NULL,
  -- area of the grant under which it was kept: the team that it can be shared with
  area_code text COLLATE "C" NOT NULL,
  list text NOT NULL,
  name text NOT NULL CONSTRAINT saved_view_name_length CHECK (length(name) BETWEEN 1 AND 80),
  -- the list's own arguments: area, filter, order
  arguments jsonb NOT NULL CONSTRAINT saved_view_arguments_object CHECK (jsonb_typeof(arguments) = 'object' AND length(arguments::text) <= 4000),
  shared boolean NOT NULL DEFAULT false,
  deleted_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE identity.saved_view IS 'visibility: own';
CREATE UNIQUE INDEX saved_view_name_of_owner ON identity.saved_view (account, list, lower(name)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX saved_view_name_in_team ON identity.saved_view (area_code, list, lower(name)) WHERE shared AND deleted_at IS NULL;

ALTER TABLE identity.saved_view ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_saved_view ON identity.saved_view FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (account = current_setting('pilar.account', true)
    OR (shared AND deleted_at IS NULL AND area_code = coalesce(nullif(current_setting('pilar.area', true), ''), 'ID')))));
CREATE POLICY add_saved_view ON identity.saved_view FOR INSERT WITH CHECK (pilar.is_viewer()
  AND account = current_setting('pilar.account', true) AND area_code = coalesce(nullif(current_setting('pilar.area', true), ''), 'ID'));
CREATE POLICY change_saved_view ON identity.saved_view FOR UPDATE USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT, UPDATE ON identity.saved_view TO pilar_identity;

-- migrate:down
DROP TABLE identity.saved_view;
