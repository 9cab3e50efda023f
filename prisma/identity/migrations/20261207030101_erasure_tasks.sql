-- migrate:up

-- What takes a second pair of eyes is not asked of the first.
ALTER TABLE identity.task ADD COLUMN except_account text;
ALTER POLICY read_task ON identity.task USING (identity.asks_viewer(area_code, roles, account_id) AND except_account IS DISTINCT FROM current_setting('pilar.account', true));
ALTER POLICY change_task ON identity.task USING (identity.asks_viewer(area_code, roles, account_id) AND except_account IS DISTINCT FROM current_setting('pilar.account', true));

-- Whoever approves erasures (`erasure.approve`) is asked for each that people proposed, and once a class for all that its rule did, as those come by
-- hundreds. What somebody asked for is decided within two days, as it is done a day later: three together; what a rule asks for within two weeks.
CREATE FUNCTION identity.ask_for_erasure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE
  rule retention_rule;
  waits boolean := NEW.state = 'PROPOSED';
  day constant date := (now() AT TIME ZONE 'Asia/Jakarta')::date;
BEGIN
  IF NEW.ground = 'RULE' THEN
    -- Locked, so that of two who decide on the last ones of a class at once the second sees that none is left.
    SELECT * INTO STRICT rule FROM retention_rule WHERE class = upper(NEW.subject_type) FOR NO KEY UPDATE;
    waits := EXISTS (SELECT FROM erasure WHERE state = 'PROPOSED' AND ground = 'RULE' AND subject_type = NEW.subject_type);
  END IF;
  IF waits THEN
    INSERT INTO task AS known (id, subgraph, subject_type, subject_id, subject_version, subject_label, key, kind, area_code, roles, except_account, from_day, due, params)
    VALUES (gen_random_uuid(), 'identity', CASE WHEN rule.id IS NULL THEN 'Erasure' ELSE 'RetentionRule' END, coalesce(rule.id, NEW.id), 1, '', 'decide', 'ERASURE_DECIDE',
      coalesce(rule.area_code, NEW.area_code), ARRAY['PROV_ADMIN', 'AUDITOR'], NEW.proposed_by, day, day + CASE WHEN rule.id IS NULL THEN 2 ELSE 14 END,
      CASE WHEN rule.id IS NULL THEN jsonb_build_object('ground', NEW.ground) ELSE jsonb_build_object('class', rule.class) END)
    ON CONFLICT ON CONSTRAINT task_once DO UPDATE SET done_at = NULL, assignee_id = NULL, from_day = excluded.from_day, due = excluded.due,
      version = known.version + 1, updated_at = now() WHERE known.done_at IS NOT NULL;
  ELSE
    UPDATE task SET done_at = now(), version = version + 1, updated_at = now()
    WHERE subgraph = 'identity' AND key = 'decide' AND done_at IS NULL AND subject_id = coalesce(rule.id, NEW.id);
  END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION identity.ask_for_erasure() OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION identity.ask_for_erasure() FROM PUBLIC;
CREATE TRIGGER ask_for_erasure AFTER INSERT OR UPDATE OF state ON identity.erasure FOR EACH ROW EXECUTE FUNCTION identity.ask_for_erasure();
-- Those that wait already are asked for from today on.
UPDATE identity.erasure SET state = state WHERE state = 'PROPOSED';

-- migrate:down
DROP TRIGGER ask_for_erasure ON identity.erasure;
DROP FUNCTION identity.ask_for_erasure();
DELETE FROM identity.task WHERE kind = 'ERASURE_DECIDE';
ALTER POLICY read_task ON identity.task USING (identity.asks_viewer(area_code, roles, account_id));
ALTER POLICY change_task ON identity.task USING (identity.asks_viewer(area_code, roles, account_id));
ALTER TABLE identity.task DROP COLUMN except_account;
