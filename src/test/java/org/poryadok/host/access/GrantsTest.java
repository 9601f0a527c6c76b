package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Body;
import org.poryadok.processes.Model;

class GrantsTest {

    private static final Jurisdiction HERE =
            new Jurisdiction("kirov", "Кировская область", "RU-KIR", ZoneId.of("Europe/Moscow"), LocalTime.of(9, 0));
    private static final Body BODY = new Body(
            "kirov.health",
            HERE.id(),
            "health",
            "Министерство",
            Optional.empty(),
            OwnerKind.SECTORAL_BODY,
            Optional.empty(),
            Optional.empty());

    @Test
    void everyProcedureThatTasklistOffersMayBeStartedBySomebody() {
        Set<String> granted = Grants.ofJurisdiction(HERE, List.of(BODY), List.of(), List.of()).stream()
                .filter(grant -> grant.permissions().contains(ProcessDefinitionPermissions.CREATE_INSTANCE))
                .map(Grant::resourceId)
                .collect(Collectors.toSet());

        assertThat(Model.all().stream()
                        .filter(model -> model.process().isCamundaStartableInTasklist())
                        .map(Model::key))
                .isNotEmpty()
                .isSubsetOf(granted);
    }
}
