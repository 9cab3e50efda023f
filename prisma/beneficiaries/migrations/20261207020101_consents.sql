-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid

-- Who agreed to a referral may take that back (UU 27/2022 article 9): by whom and when. Nothing of it goes to the institution from then on.
ALTER TABLE beneficiaries.referral ADD COLUMN consent_ended_on date, ADD COLUMN consent_ended_by text,
  ADD CONSTRAINT referral_consent_ended_whole CHECK ((consent_ended_on IS NULL) = (consent_ended_by IS NULL)),
  ADD CONSTRAINT referral_consent_ended_after CHECK (consent_ended_on >= consent_on),
  ADD CONSTRAINT referral_consent_ended_stops CHECK (consent_ended_on IS NULL OR state NOT IN ('SENT', 'ACCEPTED'));

-- migrate:down
ALTER TABLE beneficiaries.referral DROP COLUMN consent_ended_by, DROP COLUMN consent_ended_on;
