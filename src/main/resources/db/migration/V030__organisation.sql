-- Roles of a jurisdiction that acts in force give to whom they name, and to nobody else: the staff list gives them no more.
create table role_by_act (
    jurisdiction text not null,
    role         text not null,
    primary key (jurisdiction, role)
);

create or replace view official_with_roles as
    select o.user_id, o.jurisdiction, o.body_id, o.full_name, o.post, o.post_rank, o.civil_service, o.email,
           o.telephone, o.active,
           array(select given.role from unnest(o.roles) as given(role)
                 where not exists (select from role_by_act a
                                   where a.jurisdiction = o.jurisdiction and a.role = given.role)
                 union select h.role from named_holder h where h.official_id = o.user_id and h.ended_on is null) as roles
    from official o;
