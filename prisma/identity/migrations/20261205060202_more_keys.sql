-- migrate:up
-- What is sealed of requests of persons and of second factors is sealed anew under a new secret too.
SELECT pilar.let_rekey('identity.second_factor', '{account_id}', '{secret}');
SELECT pilar.let_rekey('identity.data_request', '{id}', '{content_sealed,answer_sealed}');
-- migrate:down
DROP POLICY rekey ON identity.second_factor;
DROP POLICY rekey ON identity.data_request;
REVOKE ALL ON identity.second_factor, identity.data_request FROM pilar_rekeyer;
