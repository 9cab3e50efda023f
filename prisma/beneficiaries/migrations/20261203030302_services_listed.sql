-- migrate:up
-- The list of services: of an area, what should end first before the others.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX case_service_by_area ON beneficiaries.case_service (area_code, id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX case_service_by_end ON beneficiaries.case_service ((CASE WHEN open THEN planned_to ELSE '9999-12-31'::date END), id);

-- migrate:down
DROP INDEX beneficiaries.case_service_by_end;
DROP INDEX beneficiaries.case_service_by_area;
