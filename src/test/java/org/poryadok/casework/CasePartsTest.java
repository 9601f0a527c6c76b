package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.RoomTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a case of Kuzbass names has to be there and be Kuzbass's. */
@RoomTest
class CasePartsTest {

    @Autowired
    private SmallCase cases;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CaseParts parts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private JdbcClient database;

    private ProcessInstance running;
    private Map<String, String> ofKuzbass;
    private Map<String, String> ofTomsk;

    @BeforeEach
    void everythingTwice() {
        ofKuzbass = things("kuzbass", "kuzbass-66-2020", "KUZ-3a");
        ofTomsk = things("tomsk", "tomsk-132r-2023", "TOM-2.1");
        running = cases.step(
                "${true}",
                Map.of("jurisdiction", "kuzbass", "actId", "kuzbass-66-2020", "bodyId", ofKuzbass.get("body")));
    }

    @ParameterizedTest
    @CsvSource({
        "jurisdiction, jurisdiction",
        "actId, act",
        "clauseId, clause",
        "bodyId, body",
        "cardId, card",
        "accountId, account",
        "accountIds, account"
    })
    void caseNamesWhatIsItsOwnAndNothingElse(String variable, String thing) {
        runtime.setVariable(running.getId(), variable, ofKuzbass.get(thing));
        assertThat(runtime.getVariable(running.getId(), variable)).isEqualTo(ofKuzbass.get(thing));

        for (String foreign : List.of(ofTomsk.get(thing), "nonsense")) {
            assertThatThrownBy(() -> runtime.setVariable(running.getId(), variable, foreign))
                    .isInstanceOf(ForeignPart.class)
                    .hasMessageContaining("не принимает " + variable + ": ")
                    .hasMessageContaining("«" + foreign + "»");
        }
        assertThat(runtime.getVariable(running.getId(), variable)).isEqualTo(ofKuzbass.get(thing));
    }

    /** Under which variables a procedure names such things it says itself. */
    @Test
    void procedureNamesOfItsOwnJurisdictionWhateverItCallsThem() {
        Map.of(
                        parts.clauses("obligationClauseId"), "clause",
                        parts.bodies("addresseeIds"), "body",
                        parts.people("personId"), "person",
                        parts.cards("defectCardId"), "card",
                        parts.accounts("shownIds"), "account")
                .forEach((part, thing) -> {
                    assertThat(part.fault("kuzbass", List.of(ofKuzbass.get(thing)), null))
                            .as(thing)
                            .isEmpty();
                    assertThat(part.fault("kuzbass", List.of(ofKuzbass.get(thing), ofTomsk.get(thing)), null))
                            .as(thing + " of Tomsk")
                            .hasValueSatisfying(fault -> assertThat(fault).contains("«" + ofTomsk.get(thing) + "»"));
                });
        assertThat(parts.designations("designationId")
                        .fault("kuzbass", List.of(UUID.randomUUID().toString()), null))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("не существует назначение"));
    }

    private Map<String, String> things(String jurisdiction, String act, String clause) {
        TestBody body = TestBody.create(database, jurisdiction);
        return Map.of(
                "jurisdiction",
                jurisdiction,
                "act",
                act,
                "clause",
                clause,
                "body",
                body.id(),
                "person",
                body.head(),
                "card",
                cards.open(new NewCard(
                                act,
                                clause,
                                body.id(),
                                "create-account",
                                Optional.empty(),
                                "Создать страницу",
                                LocalDate.of(2024, 5, 14),
                                false,
                                Optional.empty()))
                        .id()
                        .toString(),
                "account",
                accounts.activate(new NewAccount(
                                jurisdiction,
                                body.id(),
                                AccountAddress.parse(
                                        "vk",
                                        "vk.com/pt_"
                                                + UUID.randomUUID().toString().substring(0, 8)),
                                OwnerKind.EXECUTIVE_BODY,
                                LocalDate.of(2024, 5, 14),
                                "test",
                                "test"))
                        .id()
                        .toString());
    }
}
