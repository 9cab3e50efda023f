-- migrate:up
-- Heads among the persons of an import that its undo leaves, for their families keep somebody who needs one: who joined since, or came
-- with the import too and stays, since somebody has changed or refers to them. Who was in the family before the head is left as before.
-- Members in other areas count too, whom the viewer may not see.
CREATE POLICY search_import_row ON beneficiaries.import_row FOR SELECT TO pilar_search USING (true);
GRANT SELECT (batch_id, entity_type, entity_id) ON beneficiaries.import_row TO pilar_search;
CREATE FUNCTION beneficiaries.needed_heads(ids uuid[], import uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  WITH member AS MATERIALIZED (
    SELECT other.id, other.version, head.id AS head_id,
      EXISTS (SELECT FROM beneficiaries.family_change_member AS joining JOIN beneficiaries.family_change AS change ON change.id = joining.change_id
        WHERE joining.beneficiary_id = other.id AND joining.family_after = head.family_id AND change.made_at >= head.created_at AND change.undone_at IS NULL) AS since
    FROM beneficiaries.beneficiary AS head JOIN beneficiaries.beneficiary AS other ON other.family_id = head.family_id AND other.id <> head.id
    WHERE head.id = ANY (ids) AND head.relation = 'KEPALA_KELUARGA' AND other.life_state IN ('ACTIVE', 'MOVED_OUT') AND beneficiaries.may_read()
  ), imported AS MATERIALIZED (
    SELECT member.id FROM member JOIN beneficiaries.import_row ON entity_id = member.id WHERE batch_id = import AND entity_type = 'Beneficiary'
  )
  SELECT DISTINCT head_id FROM member WHERE CASE WHEN id IN (SELECT id FROM imported)
    THEN version <> 1 OR id IN (SELECT beneficiaries.in_use((SELECT array_agg(id) FROM imported))) ELSE since END
$$;
ALTER FUNCTION beneficiaries.needed_heads(uuid[], uuid) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.needed_heads(uuid[], uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.needed_heads(uuid[], uuid) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.needed_heads(uuid[], uuid);
REVOKE SELECT (batch_id, entity_type, entity_id) ON beneficiaries.import_row FROM pilar_search;
DROP POLICY search_import_row ON beneficiaries.import_row;
