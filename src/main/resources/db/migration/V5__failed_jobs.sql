-- The figures count the few jobs without retries beside a million waiting timers.
create index idx_job_failed on act_ru_job (id_) where retries_ = 0;
