-- Deeds that the engine has logged without the jurisdiction of their procedure.
update act_hi_op_log deed
   set tenant_id_ = procedure.tenant_id_
  from act_hi_procinst procedure
 where deed.proc_inst_id_ = procedure.id_
   and deed.tenant_id_ is null
   and procedure.tenant_id_ is not null;
