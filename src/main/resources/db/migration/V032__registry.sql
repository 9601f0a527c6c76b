alter table account_closing drop constraint account_closing_ground_check;
alter table account_closing add constraint account_closing_ground_check
    check (ground in ('REORGANISATION', 'NETWORK_PROHIBITED', 'REPLACED', 'ACT_REPEALED', 'OTHER'));
