-- When its body entered the page, where it says so; else with its acceptance.
alter table account add told_at timestamptz;
