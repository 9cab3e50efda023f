-- migrate:up
-- What somebody said at an event is theirs to know, when it is gathered for them.
CREATE POLICY gather_key_point ON events.key_point FOR SELECT USING ((SELECT pilar.is_worker()));
CREATE POLICY gather_appeal ON events.appeal FOR SELECT USING ((SELECT pilar.is_worker()));

-- migrate:down
DROP POLICY gather_appeal ON events.appeal;
DROP POLICY gather_key_point ON events.key_point;
