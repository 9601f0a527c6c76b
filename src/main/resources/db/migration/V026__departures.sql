-- Who leaves, as it was reported: from then on he is chosen for nothing. Body and post are those that he leaves; once the
-- staff list has him in another, he may be chosen there.
create table departure (
    process_instance_id text primary key,
    official_id         text not null references official (user_id),
    departure           text not null,
    body_id             text references body (id) deferrable initially deferred,
    post                text not null,
    last_day            date not null,
    leave_until         date
);

create index departure_official on departure (official_id);

comment on column departure.last_day is 'last working day, in the jurisdiction''s zone';
comment on column departure.leave_until is 'last day of the leave; empty: for good';

insert into departure (process_instance_id, official_id, departure, body_id, post, last_day, leave_until)
select who.proc_inst_id_, official.user_id, why.text_, official.body_id, official.post, left(on_day.text_, 10)::date,
       left(back.text_, 10)::date
from act_ru_variable who
     join act_ru_execution instance on instance.id_ = who.proc_inst_id_
     join act_re_procdef model on model.id_ = instance.proc_def_id_ and model.key_ = 'replace-official'
     join official on official.user_id = who.text_
     join act_ru_variable why on why.execution_id_ = who.proc_inst_id_ and why.name_ = 'departure' and why.text_ is not null
     join act_ru_variable on_day on on_day.execution_id_ = who.proc_inst_id_ and on_day.name_ = 'lastDay'
                                 and on_day.text_ is not null
     join act_ru_variable card on card.execution_id_ = who.proc_inst_id_ and card.name_ = 'cardId'
     left join act_ru_variable back on back.execution_id_ = who.proc_inst_id_ and back.name_ = 'leaveUntil'
where who.name_ = 'officialId' and who.execution_id_ = who.proc_inst_id_;
