-- migrate:up
-- What a regulation carries out, and its chapters and articles as far as they are known.
ALTER TABLE institutions.legal_basis
  -- regulations of higher rank that it implements (pelaksanaan)
  ADD COLUMN implements_ids uuid[] NOT NULL DEFAULT '{}',
  -- chapters in order, each with its articles; see LegalChapter
  ADD COLUMN contents jsonb NOT NULL DEFAULT '[]',
  -- A register of some hundred rows: checking them takes no time.
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT legal_basis_contents_listed CHECK (jsonb_typeof(contents) = 'array');
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX legal_basis_implementing ON institutions.legal_basis USING gin (implements_ids);

-- migrate:down
DROP INDEX institutions.legal_basis_implementing;
ALTER TABLE institutions.legal_basis DROP COLUMN contents, DROP COLUMN implements_ids;
