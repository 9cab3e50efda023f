-- migrate:up

-- Who watches over personal data reads, in their area, who read whom and who changed what, whatever part of Pilar wrote it. The same roles
-- as hold audit.read; a test compares.
CREATE FUNCTION pilar.reads_audit() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND coalesce(current_setting('pilar.role', true), '') IN ('PROV_ADMIN', 'AUDITOR')
$$;

GRANT SELECT ON audit.reading, audit.reading_subject TO pilar_identity;
CREATE POLICY watch_reading ON audit.reading FOR SELECT TO pilar_identity USING (pilar.reads_audit() AND pilar.in_area(area_code));
-- Says only that a reading is of somebody; the reading itself says the rest.
CREATE POLICY watch_reading_subject ON audit.reading_subject FOR SELECT TO pilar_identity USING (pilar.reads_audit());
CREATE POLICY watch_entry ON audit.entry FOR SELECT TO pilar_identity USING (pilar.reads_audit() AND pilar.reaches(areas, downward, open));
COMMENT ON TABLE audit.reading IS 'visibility: area';

-- How far the trail is sealed: the last seal, and what waits for the next.
CREATE FUNCTION audit.seal_state() RETURNS TABLE (n bigint, sealed_at timestamptz, hash bytea, waiting bigint, waiting_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT newest.n, newest.sealed_at, newest.hash, unsealed.waiting, unsealed.waiting_since
  FROM (SELECT count(*) AS waiting, min(at) AS waiting_since FROM audit.unsealed) AS unsealed
  LEFT JOIN (SELECT seal.n, seal.sealed_at, seal.hash FROM audit.seal ORDER BY seal.n DESC LIMIT 1) AS newest ON true
$$;
ALTER FUNCTION audit.seal_state() OWNER TO pilar_sealer;
REVOKE EXECUTE ON FUNCTION audit.seal_state() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.seal_state() TO pilar_identity;

-- migrate:down
DROP FUNCTION audit.seal_state();
COMMENT ON TABLE audit.reading IS 'visibility: internal';
DROP POLICY watch_entry ON audit.entry;
DROP POLICY watch_reading_subject ON audit.reading_subject;
DROP POLICY watch_reading ON audit.reading;
REVOKE SELECT ON audit.reading, audit.reading_subject FROM pilar_identity;
DROP FUNCTION pilar.reads_audit();
