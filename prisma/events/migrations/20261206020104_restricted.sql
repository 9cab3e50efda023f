-- migrate:up

-- Who asked that their data be restricted is invited to nothing meanwhile. Whoever comes by themselves is put on the list.
CREATE FUNCTION events.refuse_restricted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pilar.refuse_restricted(ARRAY[NEW.person_id]);
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_restricted BEFORE INSERT ON events.participant FOR EACH ROW WHEN (NEW.person_id IS NOT NULL AND NEW.state = 'INVITED') EXECUTE FUNCTION events.refuse_restricted();

-- migrate:down
DROP TRIGGER refuse_restricted ON events.participant;
DROP FUNCTION events.refuse_restricted();
