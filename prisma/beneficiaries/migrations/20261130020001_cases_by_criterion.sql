-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation
-- Two of the four lists of the law narrow the list of cases. Of a criterion or a target that few cases have, the list read all the others first.
CREATE INDEX welfare_case_by_criterion ON beneficiaries.welfare_case (criterion, found_on DESC, id DESC);
CREATE INDEX welfare_case_of_groups ON beneficiaries.welfare_case (unit, found_on DESC, id DESC) WHERE unit IN ('GROUP', 'COMMUNITY');

-- migrate:down
DROP INDEX beneficiaries.welfare_case_of_groups;
DROP INDEX beneficiaries.welfare_case_by_criterion;
