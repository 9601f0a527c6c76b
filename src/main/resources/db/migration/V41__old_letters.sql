-- The nightly clean-up begins at the oldest letters.
create index letter_created on letter (created_at);
-- The figures count what has not gone out, beside millions of letters that have.
create index letter_not_sent on letter (state, created_at) where state <> 'SENT';
