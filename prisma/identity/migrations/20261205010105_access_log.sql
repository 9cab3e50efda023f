-- migrate:up

-- Whoever watches over personal data finds the clients of their area by name, as they find accounts.
CREATE POLICY watch_machine_client ON identity.machine_client FOR SELECT USING (pilar.reads_audit() AND pilar.in_area(area_code));

-- migrate:down
DROP POLICY watch_machine_client ON identity.machine_client;
