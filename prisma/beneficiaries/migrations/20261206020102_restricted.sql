-- migrate:up

-- What is restricted is kept and read, and nothing new is done with it: of each table, by which way it leads to whom it is of.
CREATE FUNCTION beneficiaries.refuse_restricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
DECLARE ids uuid[];
BEGIN
  -- What follows by itself from a correction, a death or a move is no new processing.
  IF pg_trigger_depth() > 1 OR NOT EXISTS (SELECT FROM identity.restriction WHERE lifted_at IS NULL) THEN
    RETURN NEW;
  END IF;
  CASE TG_ARGV[0]
    WHEN 'subject' THEN ids := ARRAY[NEW.beneficiary_id, NEW.family_id];
    WHEN 'person' THEN ids := ARRAY[NEW.beneficiary_id];
    WHEN 'family' THEN ids := ARRAY[NEW.family_id];
    WHEN 'merge' THEN ids := ARRAY[NEW.survivor_id, NEW.merged_id];
    WHEN 'case' THEN ids := (SELECT ARRAY[beneficiary_id, family_id] FROM welfare_case WHERE id = NEW.case_id);
    WHEN 'proposal' THEN ids := (SELECT ARRAY[beneficiary_id, family_id] FROM proposal WHERE id = NEW.proposal_id);
    WHEN 'entitlement' THEN ids := (SELECT ARRAY[beneficiary_id, family_id] FROM entitlement WHERE id = NEW.entitlement_id);
  END CASE;
  PERFORM pilar.refuse_restricted(ids);
  RETURN NEW;
END $$;
ALTER FUNCTION beneficiaries.refuse_restricted() OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION beneficiaries.refuse_restricted() FROM PUBLIC;

CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.welfare_case FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('subject');
CREATE TRIGGER refuse_restricted_step BEFORE UPDATE OF state ON beneficiaries.welfare_case FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION beneficiaries.refuse_restricted('subject');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.case_file FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('case');
-- What stops is let through.
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.case_service FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('case');
CREATE TRIGGER refuse_restricted_step BEFORE UPDATE OF state ON beneficiaries.case_service FOR EACH ROW WHEN (OLD.state <> NEW.state AND NEW.state <> 'STOPPED') EXECUTE FUNCTION beneficiaries.refuse_restricted('case');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.referral FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('case');
CREATE TRIGGER refuse_restricted_step BEFORE UPDATE OF state ON beneficiaries.referral FOR EACH ROW WHEN (OLD.state <> NEW.state AND NEW.state <> 'WITHDRAWN') EXECUTE FUNCTION beneficiaries.refuse_restricted('case');
-- Each step of a proposal and of an entitlement is an entry of its ledger. What was decided by mistake is taken back, and aid may stop.
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.proposal FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('subject');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.verification_step FOR EACH ROW WHEN (NEW.verdict NOT IN ('WITHDRAWN', 'UNDONE')) EXECUTE FUNCTION beneficiaries.refuse_restricted('proposal');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.meeting_name FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('proposal');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.ministry_file_entry FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('person');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.entitlement FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('subject');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.entitlement_step FOR EACH ROW WHEN (NEW.kind NOT IN ('SUSPEND', 'CORRECT') AND (NEW.kind, NEW.reason) IS DISTINCT FROM ('TERMINATE', 'ENTERED_WRONGLY')) EXECUTE FUNCTION beneficiaries.refuse_restricted('entitlement');
-- Aid is not given. That it was not, came back or is settled is told of what was given before.
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.delivery FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('entitlement');
CREATE TRIGGER refuse_restricted_step BEFORE UPDATE OF state ON beneficiaries.delivery FOR EACH ROW WHEN (OLD.state <> NEW.state AND NEW.state = 'DELIVERED') EXECUTE FUNCTION beneficiaries.refuse_restricted('entitlement');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.inventory_find FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('subject');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.nik_record FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('person');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.beneficiary_merge FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('merge');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.funding_effort FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('family');
CREATE TRIGGER refuse_restricted BEFORE INSERT ON beneficiaries.housing_photo FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_restricted('family');

-- migrate:down
DO $$
DECLARE found record;
BEGIN
  FOR found IN SELECT tgname, tgrelid::regclass AS of FROM pg_trigger WHERE tgfoid = 'beneficiaries.refuse_restricted'::regproc LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', found.tgname, found.of);
  END LOOP;
END $$;
DROP FUNCTION beneficiaries.refuse_restricted();
