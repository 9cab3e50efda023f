-- migrate:up
GRANT USAGE ON SCHEMA events TO pilar_rekeyer;
GRANT DELETE ON events.idempotency TO pilar_rekeyer;
SELECT pilar.let_rekey('events.idempotency', '{client,key,at}', '{}');

-- migrate:down
DROP POLICY rekey ON events.idempotency;
REVOKE ALL ON events.idempotency FROM pilar_rekeyer;
REVOKE ALL ON SCHEMA events FROM pilar_rekeyer;
