-- migrate:up
-- squawk-ignore-file adding-field-with-default, require-concurrent-index-creation, prefer-bigint-over-int
-- Movement of extreme poverty (rule 35): how long each family counted as extremely poor, in which village, and why that began and ended. Kept up in the
-- transaction of each change, whatever changed the family: a mark, a move, its end. A family counts in one village at a time, from a day until the day before
-- the next. No name stands here, and no viewer reads a row: the functions below answer numbers.
ALTER TABLE beneficiaries.family ADD COLUMN extreme_poor_reason text;
CREATE TABLE beneficiaries.poverty_spell (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT poverty_spell_pkey PRIMARY KEY,
  family_id uuid NOT NULL CONSTRAINT poverty_spell_of REFERENCES beneficiaries.family,
  area_code text COLLATE "C" NOT NULL,
  from_on date NOT NULL,
  in_reason text NOT NULL,
  -- first day on which it counts here no more
  to_on date,
  out_reason text,
  -- source and day of the mark, renewed when it is said again
  said_by text NOT NULL,
  said_on date NOT NULL,
  -- of the head: the number is matched with the civil register, and the last day on which a visit or a meeting confirmed them
  valid boolean NOT NULL DEFAULT false,
  verified_on date,
  CONSTRAINT poverty_spell_forward CHECK (to_on >= from_on),
  CONSTRAINT poverty_spell_end_whole CHECK ((to_on IS NULL) = (out_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.poverty_spell IS 'visibility: internal';
CREATE UNIQUE INDEX poverty_spell_one_open ON beneficiaries.poverty_spell (family_id) WHERE to_on IS NULL;
CREATE INDEX poverty_spell_by_family ON beneficiaries.poverty_spell (family_id);
CREATE INDEX poverty_spell_by_area ON beneficiaries.poverty_spell (area_code, from_on) INCLUDE (to_on, family_id, in_reason, out_reason);
CREATE INDEX poverty_spell_open ON beneficiaries.poverty_spell (area_code) INCLUDE (valid, verified_on, said_on) WHERE to_on IS NULL;
ALTER TABLE beneficiaries.poverty_spell ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_poverty_spell ON beneficiaries.poverty_spell TO pilar_search USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON beneficiaries.poverty_spell TO pilar_search;

CREATE FUNCTION beneficiaries.counts_as_extreme_poor(one beneficiaries.family) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT one.extreme_poor IS TRUE AND one.life_state = 'ACTIVE'
$$;

-- What is known of the heads of those families, written into what is open.
CREATE FUNCTION beneficiaries.check_poverty_spells(families uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE beneficiaries.poverty_spell AS spell SET valid = coalesce(head.nik_state = 'MATCHED', false), verified_on = head.verified_on
  FROM unnest(families) AS asked (family_id)
  LEFT JOIN beneficiaries.beneficiary AS head ON head.family_id = asked.family_id AND head.relation = 'KEPALA_KELUARGA' AND head.life_state IN ('ACTIVE', 'MOVED_OUT')
  WHERE spell.family_id = asked.family_id AND spell.to_on IS NULL
    AND (spell.valid, spell.verified_on) IS DISTINCT FROM (coalesce(head.nik_state = 'MATCHED', false), head.verified_on)
$$;

CREATE FUNCTION beneficiaries.add_poverty_spells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  INSERT INTO beneficiaries.poverty_spell (family_id, area_code, from_on, in_reason, said_by, said_on)
  SELECT id, area_code, extreme_poor_on, coalesce(extreme_poor_reason, 'FOUND'), extreme_poor_source, extreme_poor_on
  FROM now_rows AS now_row WHERE beneficiaries.counts_as_extreme_poor(ROW(now_row.*)::beneficiaries.family);
  RETURN NULL;
END $$;

CREATE FUNCTION beneficiaries.change_poverty_spells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  one record;
  today date := (now() AT TIME ZONE 'Asia/Jakarta')::date;
BEGIN
  -- One by one: a statement changes few that count, and the next of a family follows its last.
  FOR one IN
    SELECT now_row.id, now_row.area_code, was_row.area_code AS was_area, now_row.life_state, was_row.life_state AS was_state, now_row.life_state_on, now_row.extreme_poor,
      was_row.extreme_poor AS was_poor, now_row.extreme_poor_on, now_row.extreme_poor_source, now_row.extreme_poor_reason,
      beneficiaries.counts_as_extreme_poor(ROW(now_row.*)::beneficiaries.family) AS counts, beneficiaries.counts_as_extreme_poor(ROW(was_row.*)::beneficiaries.family) AS counted
    FROM now_rows AS now_row JOIN was_rows AS was_row USING (id)
    WHERE (now_row.extreme_poor IS TRUE OR was_row.extreme_poor IS TRUE)
      AND (now_row.extreme_poor, now_row.extreme_poor_on, now_row.extreme_poor_source, now_row.life_state, now_row.area_code)
        IS DISTINCT FROM (was_row.extreme_poor, was_row.extreme_poor_on, was_row.extreme_poor_source, was_row.life_state, was_row.area_code)
    ORDER BY now_row.id
  LOOP
    IF one.counted AND (NOT one.counts OR one.area_code <> one.was_area) THEN
      UPDATE beneficiaries.poverty_spell SET
        to_on = greatest(from_on, CASE
          WHEN one.life_state <> 'ACTIVE' THEN coalesce(one.life_state_on, today)
          WHEN one.counts THEN today ELSE coalesce(one.extreme_poor_on, today) END),
        out_reason = CASE
          WHEN one.life_state = 'MERGED' THEN 'MERGED'
          WHEN one.life_state = 'DISSOLVED' THEN CASE WHEN EXISTS (SELECT FROM beneficiaries.beneficiary WHERE family_id = one.id AND life_state = 'DECEASED') THEN 'DIED' ELSE 'DISSOLVED' END
          WHEN one.life_state = 'MOVED_OUT' OR one.counts THEN 'MOVED_OUT'
          ELSE coalesce(one.extreme_poor_reason, 'CORRECTED') END
      WHERE family_id = one.id AND to_on IS NULL;
    END IF;
    IF one.counts AND NOT one.counted AND one.was_poor IS TRUE AND one.area_code = one.was_area THEN
      -- What ended it was taken back: it never ended.
      UPDATE beneficiaries.poverty_spell SET to_on = NULL, out_reason = NULL, said_by = one.extreme_poor_source, said_on = one.extreme_poor_on
      WHERE id = (SELECT max(id) FROM beneficiaries.poverty_spell WHERE family_id = one.id);
    ELSIF one.counts AND (NOT one.counted OR one.area_code <> one.was_area) THEN
      INSERT INTO beneficiaries.poverty_spell (family_id, area_code, from_on, in_reason, said_by, said_on)
      SELECT one.id, one.area_code, greatest(CASE WHEN one.area_code <> one.was_area THEN today ELSE one.extreme_poor_on END, max(to_on)),
        CASE WHEN one.area_code <> one.was_area THEN 'MOVED_IN' ELSE coalesce(one.extreme_poor_reason, CASE WHEN count(*) > 0 THEN 'AGAIN' ELSE 'FOUND' END) END,
        one.extreme_poor_source, one.extreme_poor_on
      FROM beneficiaries.poverty_spell WHERE family_id = one.id;
    ELSIF one.counts THEN
      UPDATE beneficiaries.poverty_spell SET said_by = one.extreme_poor_source, said_on = one.extreme_poor_on WHERE family_id = one.id AND to_on IS NULL;
    END IF;
    IF one.counts THEN PERFORM beneficiaries.check_poverty_spells(ARRAY[one.id]); END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- Members come, go and are checked: what is known of the heads of families that count.
CREATE FUNCTION beneficiaries.note_heads() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM beneficiaries.check_poverty_spells(array_agg(family_id)) FROM now_rows WHERE relation = 'KEPALA_KELUARGA';
  ELSE
    PERFORM beneficiaries.check_poverty_spells(array_agg(DISTINCT family_id)) FROM (
      SELECT family_id FROM now_rows WHERE relation = 'KEPALA_KELUARGA' UNION ALL SELECT family_id FROM was_rows WHERE relation = 'KEPALA_KELUARGA') AS heads;
  END IF;
  RETURN NULL;
END $$;

-- Whether the viewer follows figures, and the range of codes lies in their area.
CREATE FUNCTION beneficiaries.may_count_poverty(starts text, ends text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT beneficiaries.may_read_figures() AND starts COLLATE "C" >= current_setting('pilar.area', true) AND ends COLLATE "C" <= current_setting('pilar.area_end', true)
$$;

-- Families that count today, those with a valid and those with a verified head, and those of which it was last said long ago, by region.
CREATE FUNCTION beneficiaries.poverty_register(starts text, ends text, width integer, fresh_since date) RETURNS TABLE (region text, families integer, valid integer, verified integer, stale integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT left(area_code, width), count(*)::int, count(*) FILTER (WHERE spell.valid)::int, count(verified_on)::int, count(*) FILTER (WHERE said_on < fresh_since)::int
  FROM beneficiaries.poverty_spell AS spell
  WHERE to_on IS NULL AND area_code >= starts COLLATE "C" AND area_code < ends COLLATE "C" AND beneficiaries.may_count_poverty(starts, ends)
  GROUP BY 1
$$;

-- Families that counted in a region on one day or the other: on both they stayed, on one they came or went, by the reason of the first coming and of the last going.
CREATE FUNCTION beneficiaries.poverty_movement(starts text, ends text, width integer, since date, until date) RETURNS TABLE (region text, before boolean, after boolean, reason text, families integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT region, before, after, CASE WHEN before AND after THEN NULL WHEN after THEN came ELSE went END, count(*)::int FROM (
    SELECT left(area_code, width) AS region, bool_or(from_on <= since) AS before, bool_or(to_on IS NULL OR to_on > until) AS after,
      (array_agg(in_reason ORDER BY id) FILTER (WHERE from_on > since))[1] AS came, (array_agg(out_reason ORDER BY id DESC) FILTER (WHERE to_on <= until))[1] AS went
    FROM beneficiaries.poverty_spell
    WHERE area_code >= starts COLLATE "C" AND area_code < ends COLLATE "C" AND from_on <= until AND (to_on IS NULL OR to_on > since) AND beneficiaries.may_count_poverty(starts, ends)
    GROUP BY 1, family_id) AS family
  WHERE before OR after GROUP BY 1, 2, 3, 4
$$;

ALTER FUNCTION beneficiaries.add_poverty_spells() OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.change_poverty_spells() OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.note_heads() OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.poverty_register(text, text, integer, date) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.poverty_movement(text, text, integer, date, date) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.check_poverty_spells(uuid[]), beneficiaries.add_poverty_spells(), beneficiaries.change_poverty_spells(), beneficiaries.note_heads(),
  beneficiaries.poverty_register(text, text, integer, date), beneficiaries.poverty_movement(text, text, integer, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.check_poverty_spells(uuid[]) TO pilar_search;
GRANT EXECUTE ON FUNCTION beneficiaries.poverty_register(text, text, integer, date), beneficiaries.poverty_movement(text, text, integer, date, date) TO pilar_beneficiaries;

-- What is marked already, as far as it is known.
ALTER TABLE beneficiaries.family NO FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.beneficiary NO FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.poverty_spell NO FORCE ROW LEVEL SECURITY;
INSERT INTO beneficiaries.poverty_spell (family_id, area_code, from_on, in_reason, said_by, said_on)
SELECT id, area_code, extreme_poor_on, 'FOUND', extreme_poor_source, extreme_poor_on FROM beneficiaries.family WHERE beneficiaries.counts_as_extreme_poor(family);
SELECT beneficiaries.check_poverty_spells(array_agg(family_id)) FROM beneficiaries.poverty_spell;
ALTER TABLE beneficiaries.family FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.beneficiary FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.poverty_spell FORCE ROW LEVEL SECURITY;

CREATE TRIGGER poverty_added AFTER INSERT ON beneficiaries.family REFERENCING NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.add_poverty_spells();
CREATE TRIGGER poverty_changed AFTER UPDATE ON beneficiaries.family REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.change_poverty_spells();
CREATE TRIGGER heads_added AFTER INSERT ON beneficiaries.beneficiary REFERENCING NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.note_heads();
CREATE TRIGGER heads_changed AFTER UPDATE ON beneficiaries.beneficiary REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.note_heads();

-- migrate:down
DROP TRIGGER heads_changed ON beneficiaries.beneficiary;
DROP TRIGGER heads_added ON beneficiaries.beneficiary;
DROP TRIGGER poverty_changed ON beneficiaries.family;
DROP TRIGGER poverty_added ON beneficiaries.family;
DROP FUNCTION beneficiaries.poverty_movement(text, text, integer, date, date);
DROP FUNCTION beneficiaries.poverty_register(text, text, integer, date);
DROP FUNCTION beneficiaries.may_count_poverty(text, text);
DROP FUNCTION beneficiaries.note_heads();
DROP FUNCTION beneficiaries.change_poverty_spells();
DROP FUNCTION beneficiaries.add_poverty_spells();
DROP FUNCTION beneficiaries.check_poverty_spells(uuid[]);
DROP TABLE beneficiaries.poverty_spell;
DROP FUNCTION beneficiaries.counts_as_extreme_poor(beneficiaries.family);
ALTER TABLE beneficiaries.family DROP COLUMN extreme_poor_reason;
