package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.poryadok.AtOnce;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever runs by itself runs once in every jurisdiction: digest, monthly report, security cycle, yearly audit. */
@PoryadokTest
class JurisdictionProcessesTest {

    @Autowired
    private JurisdictionProcesses processes;

    @Autowired
    private List<JurisdictionProcess> kinds;

    @Autowired
    private Acts acts;

    @Autowired
    private RuntimeService runtime;

    @Test
    void everyJurisdictionHasOneOfEachFromTheStart() {
        assertThat(acts.jurisdictions())
                .extracting(Jurisdiction::id)
                .allSatisfy(jurisdiction -> assertThat(kinds)
                        .isNotEmpty()
                        .allSatisfy(
                                kind -> assertThat(count(kind, jurisdiction)).isEqualTo(1)));
    }

    @Test
    void nodesThatStartTogetherStartOneOfEachBetweenThem() throws Exception {
        kinds.forEach(kind -> runtime.deleteProcessInstance(
                processes.find(kind.key(), "kirov").orElseThrow(), "test"));
        AtOnce.times(3, Executors.callable(processes::settle));
        assertThat(kinds).allSatisfy(kind -> assertThat(count(kind, "kirov")).isEqualTo(1));
    }

    private long count(JurisdictionProcess kind, String jurisdiction) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(kind.key())
                .processInstanceBusinessKey(jurisdiction)
                .count();
    }
}
