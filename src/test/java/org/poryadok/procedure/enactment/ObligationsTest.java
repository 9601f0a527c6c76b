package org.poryadok.procedure.enactment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;

@PoryadokTest
class ObligationsTest {

    @Autowired
    private Obligations obligations;
    @Autowired
    private Acts acts;
    @Autowired
    private Organisation organisation;
    @Autowired
    private ControlCards cards;

    @Test
    void dutyIsFulfilledByTheModelOfItsOwnProcedure() {
        assertThat(obligations.procedure("kuzbass-66-2020", "KUZ-3a|kuzbass.health")).isEqualTo("create-account");
    }

    /** None of the models that exist may matter here. */
    @Test
    void dutyWhoseProcedureHasNoModelIsFollowedByTheReportOnExecution() {
        RepositoryService withoutModels = mock(RepositoryService.class, RETURNS_DEEP_STUBS);
        assertThat(new Obligations(acts, organisation, withoutModels, cards)
                .procedure("kirov-131-2024", "KIR-3.1|kirov.health")).isEqualTo("report-execution");
    }
}
