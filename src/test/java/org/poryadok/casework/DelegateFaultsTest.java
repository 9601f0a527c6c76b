package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.PersonRole;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.OrganisationImport;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that the product does by itself fails: nothing of it stays, Cockpit says why, and a retry goes on. */
@PoryadokTest
class DelegateFaultsTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");

    @Autowired
    private ProcessEngine processEngine;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private OrganisationImport organisation;

    @Autowired
    private Designations designations;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void assertionsKnowTheEngine() {
        BpmnAwareTests.init(processEngine);
    }

    @Test
    void designationOfSomebodyWhoHasLeftMeanwhileIsAnIncidentInRussianAndARetryCompletesIt() {
        engine.setClock(LocalDateTime.parse("2023-09-04T10:00").atZone(MOSCOW));
        employ("да");
        ProcessInstance appointment = acts.obliges(
                "shpakovsky-1199-2023", "SHP-3.2.1.2", "shpakovsky.culture", "appoint-officials", "2023-09-02");
        desk.complete(
                appointment, "shpakovsky.culture.head", "propose-person", Map.of("personId", "shpakovsky.leaver"));
        employ("нет");
        desk.submit(
                appointment,
                "shpakovsky.culture.head",
                "sign-order",
                Map.of("orderNumber", "9", "orderDate", "2023-09-04", "validFrom", "2023-09-04"));

        engine.exhaustRetries(appointment, "record-designation");

        Incident incident = runtime.createIncidentQuery()
                .processInstanceId(appointment.getId())
                .singleResult();
        assertThat(incident.getActivityId()).isEqualTo("record-designation");
        assertThat(incident.getIncidentMessage())
                .isEqualTo("Уходящий П. П. больше не работает: назначить можно только работающего сотрудника.");
        assertThat(designations
                        .active("shpakovsky.culture", PersonRole.RESPONSIBLE, LocalDate.of(2023, 9, 4))
                        .filter(found -> found.officialId().equals("shpakovsky.leaver")))
                .isEmpty();

        employ("да");
        engine.retry(appointment, "record-designation");
        assertThat(appointment).isEnded().hasPassed("record-designation");
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(appointment.getId())
                        .count())
                .isZero();
    }

    @Test
    void secondOfTwoRegistrationsAtOnceIsAnIncidentWithTheHolderAndARetryCompletesItWhenThePageIsFree() {
        engine.setClock(LocalDateTime.parse("2020-02-20T11:00").atZone(KEMEROVO));
        ProcessInstance first = acceptedPage("kuzbass.education");
        ProcessInstance second = acceptedPage("kuzbass.health");
        engine.runDueJobs(first);

        engine.exhaustRetries(second, "register-account");
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(second.getId())
                        .singleResult()
                        .getIncidentMessage())
                .isEqualTo(
                        "Страница https://vk.com/pt_at_once уже есть в реестре, её ведёт Министерство образования Кузбасса.");

        Account taken = accounts.findByAddress(AccountAddress.parse("vk", "vk.com/pt_at_once"))
                .orElseThrow();
        accounts.close(
                taken.id(), LocalDate.of(2020, 2, 20), ByOrder.closing(), "kuzbass.education.executor", first.getId());
        engine.retry(second, "register-account");
        assertThat(accounts.findByAddress(taken.address()).orElseThrow().bodyId())
                .isEqualTo("kuzbass.health");
    }

    /** Accepted, but not yet in the registry. */
    private ProcessInstance acceptedPage(String body) {
        ProcessInstance page = acts.obliges("kuzbass-66-2020", "KUZ-3a", body, "create-account", "2020-02-14");
        desk.complete(
                page, body + ".responsible", "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        desk.complete(
                page,
                body + ".executor",
                "create-and-design",
                Map.of("address", "vk.com/pt_at_once", "createdOn", "2020-02-20"));
        desk.submit(page, body + ".responsible", "accept-account", Map.of("decision", "accept"));
        return page;
    }

    private void employ(String works) {
        String file = """
                Юрисдикция;Код органа;Логин;ФИО;Должность;Уровень должности;Гражданская служба;Электронная почта;Роли;Работает
                shpakovsky;culture;shpakovsky.leaver;Уходящий Пётр Петрович;заместитель председателя комитета;заместитель руководителя;нет;leaver@shpakovsky.example;;%s
                """.formatted(works);
        assertThat(organisation
                        .load(
                                Optional.empty(),
                                Optional.of(new ImportFile("officials.csv", file.getBytes(StandardCharsets.UTF_8))))
                        .faults())
                .isEmpty();
    }
}
