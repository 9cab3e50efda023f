-- migrate:up
-- squawk-ignore-file renaming-column

-- A file that comes again was known by a digest without a key: of a list of one NIK, whoever had a copy of the digest could find the
-- number out by trying. It is a mark under the installation's secret from here on. Those that stand are forgotten: a file that was
-- entered before may come again, and its rows are known by the rules of their records. An owner who is no superuser sees no row
-- while row-level security is forced.
ALTER TABLE identity.file RENAME COLUMN sha256 TO mark;
ALTER TABLE identity.import RENAME COLUMN sha256 TO mark;

ALTER TABLE identity.file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.import NO FORCE ROW LEVEL SECURITY;
UPDATE identity.file SET mark = 'former:' || id WHERE mark IS NOT NULL;
UPDATE identity.import SET mark = 'former:' || id WHERE mark NOT LIKE 'batch:%';
ALTER TABLE identity.file FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.import FORCE ROW LEVEL SECURITY;

-- migrate:down
ALTER TABLE identity.import RENAME COLUMN mark TO sha256;
ALTER TABLE identity.file RENAME COLUMN mark TO sha256;
