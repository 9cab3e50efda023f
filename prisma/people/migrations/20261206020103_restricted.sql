-- migrate:up

-- What is restricted of whoever serves is kept and read, and nothing new is done with it. A term may end meanwhile.
CREATE FUNCTION people.refuse_restricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = people, pg_temp AS $$
BEGIN
  -- What follows by itself from a correction or a death is no new processing.
  IF pg_trigger_depth() > 1 OR NOT EXISTS (SELECT FROM identity.restriction WHERE lifted_at IS NULL) THEN
    RETURN NEW;
  END IF;
  CASE TG_ARGV[0]
    WHEN 'person' THEN PERFORM pilar.refuse_restricted(ARRAY[NEW.person_id]);
    WHEN 'merge' THEN PERFORM pilar.refuse_restricted(ARRAY[NEW.id, NEW.survivor_id]);
    WHEN 'term' THEN PERFORM pilar.refuse_restricted((SELECT ARRAY[person_id] FROM pillar WHERE id = NEW.pillar_id));
  END CASE;
  RETURN NEW;
END $$;
ALTER FUNCTION people.refuse_restricted() OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION people.refuse_restricted() FROM PUBLIC;
CREATE TRIGGER refuse_restricted BEFORE INSERT ON people.pillar FOR EACH ROW EXECUTE FUNCTION people.refuse_restricted('person');
CREATE TRIGGER refuse_restricted_step BEFORE UPDATE OF state ON people.pillar FOR EACH ROW WHEN (OLD.state <> NEW.state AND NEW.state <> 'ENDED') EXECUTE FUNCTION people.refuse_restricted('person');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON people.training FOR EACH ROW EXECUTE FUNCTION people.refuse_restricted('person');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON people.grade FOR EACH ROW EXECUTE FUNCTION people.refuse_restricted('term');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON people.person_merge FOR EACH ROW EXECUTE FUNCTION people.refuse_restricted('merge');

-- migrate:down
DROP TRIGGER refuse_restricted ON people.person_merge;
DROP TRIGGER refuse_restricted ON people.grade;
DROP TRIGGER refuse_restricted ON people.training;
DROP TRIGGER refuse_restricted_step ON people.pillar;
DROP TRIGGER refuse_restricted ON people.pillar;
DROP FUNCTION people.refuse_restricted();
