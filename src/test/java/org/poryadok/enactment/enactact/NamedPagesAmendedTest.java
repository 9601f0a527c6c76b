package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.poryadok.Changed.with;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActVersion;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.DesignatedPage;
import org.poryadok.act.LegalAct;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Repeal;
import org.poryadok.casework.EnactedAct;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NamedHolders;
import org.poryadok.organisation.NamedPeople;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PartsByOrder;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.LegalGrounds;
import org.poryadok.registry.NamedPages;
import org.poryadok.registry.NamedPagesUnder;
import org.poryadok.registry.Naming;
import org.poryadok.registry.PublicRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an act has named, after a version that names less, and after its repeal: nothing is closed, nothing stays the act's. */
@PoryadokTest
@EachTestAlone
class NamedPagesAmendedTest {

    private static final String ACT = "shpakovsky-1199-2023";
    private static final String ADMINISTRATION = "shpakovsky.administration";
    private static final LocalDate AMENDED_ON = LocalDate.of(2024, 2, 1);

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct enacted;

    @Autowired
    private Acts acts;

    @Autowired
    private NamedByAct named;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Designations designations;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PublicRegistry registry;

    @Autowired
    private LegalGrounds grounds;

    @Autowired
    private ApplicationContext host;

    @LocalServerPort
    private int port;

    @BeforeEach
    void actNamesItsPagesAndTheResponsiblePerson() {
        at("2023-09-04T10:00");
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-02");
        named.enter(ACT, "test", "test");
        LegalAct act = acts.act(ACT);
        named.put(
                act,
                act.clause("SHP-2.2"),
                organisation.official("shpakovsky.administration.responsible").orElseThrow(),
                Optional.empty(),
                "test");
        assertThat(pages())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.state()).isEqualTo(AccountState.ACTIVE));
        assertThat(responsible(LocalDate.of(2023, 9, 4))).isTrue();
    }

    @Test
    @ForRuleOf("SHP-2.1")
    void pageThatTheNewVersionNamesNoMoreStaysInTheRegistryWithoutTheActAsItsGround() throws Exception {
        LegalAct amended = amended();
        at("2024-01-31T10:00");
        NamedPages before = enter(amended);
        assertThat(grounds(before)).as("the last day of the old version").containsOnly("SHP-2.1");
        assertThat(before.droppedBy(ACT, "2"))
                .as("of these the coordinator is asked")
                .extracting(Account::network)
                .containsExactly("ok");

        at("2024-02-01T10:00");
        NamedPages after = enter(amended);
        enter(amended);

        assertThat(pages())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.state()).isEqualTo(AccountState.ACTIVE));
        assertThat(after.of(ids()).keySet())
                .extracting(id -> accounts.account(id).address().normalized())
                .containsExactlyInAnyOrder("https://vk.com/public197204238", "https://vk.com/igorserov_26");
        assertThat(grounds(after)).containsOnly("SHP-2.1.new");
        assertThat(pages())
                .allSatisfy(page -> assertThat(accounts.history(page.id()))
                        .extracting(AccountEvent::kind, AccountEvent::occurredOn)
                        .containsExactlyElementsOf(
                                page.network().equals("ok")
                                        ? List.of(
                                                tuple(AccountEvent.Kind.NAMED, LocalDate.of(2023, 9, 2)),
                                                tuple(AccountEvent.Kind.NAMED_NO_MORE, AMENDED_ON))
                                        : List.of(tuple(AccountEvent.Kind.NAMED, LocalDate.of(2023, 9, 2)))));
        Account left = pages().stream()
                .filter(page -> page.network().equals("ok"))
                .findFirst()
                .orElseThrow();
        assertThat(grounds.standing(registry.account(left.id()).orElseThrow()))
                .as("a clause that names other pages is no ground of this one")
                .isEmpty();
        assertThat(card(left.id()))
                .contains("С 01.02.2024 акт эту страницу больше не называет.")
                .doesNotContain("пункт 2.1");
        assertThat(responsible(AMENDED_ON))
                .as("whom the amendment does not touch")
                .isTrue();
    }

    @Test
    @ForRuleOf({"SHP-2.1", "SHP-2.2"})
    void repealedActLeavesThePagesInTheRegistryAndThePersonsInTheirParts() {
        at("2024-03-01T10:00");
        NamedPages after = enter(with(
                acts.act(ACT),
                Map.of(
                        "repeal",
                        Optional.of(new Repeal(LocalDate.of(2024, 3, 1), "постановление от 15.02.2024 № 100")))));

        assertThat(pages())
                .as("a page is closed by its own procedure alone")
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.state()).isEqualTo(AccountState.ACTIVE));
        assertThat(after.of(ids())).isEmpty();
        assertThat(pages())
                .allSatisfy(page -> assertThat(accounts.history(page.id()))
                        .last()
                        .extracting(AccountEvent::kind)
                        .isEqualTo(AccountEvent.Kind.NAMED_NO_MORE));
        assertThat(responsible(LocalDate.of(2024, 3, 1)))
                .as("the coordinator decides about persons")
                .isTrue();
    }

    @Test
    @ForRuleOf("SHP-2.3")
    void whomAnAmendmentNamesTheAmendingActHasDesignated() {
        LegalAct act = acts.act(ACT);
        Clause named = with(act.clause("SHP-2.3"), Map.of("sinceVersion", Optional.of("2")));
        LegalAct amended = with(
                act,
                Map.of(
                        "clauses",
                        act.clauses().stream()
                                .map(clause -> clause.id().equals(named.id()) ? named : clause)
                                .toList(),
                        "versions",
                        versions(act)));
        at("2024-02-01T10:00");
        Acts other = new Acts(List.of(amended));
        ActRegister register = register(other);

        namedBy(other, register, NamedPagesUnder.of(host, other, register))
                .put(
                        amended,
                        named,
                        organisation.official("shpakovsky.communications.head").orElseThrow(),
                        Optional.of(AMENDED_ON),
                        "test");

        assertThat(designations.active(ADMINISTRATION, PersonRole.AUTHORIZED, AMENDED_ON.minusDays(1)))
                .isEmpty();
        assertThat(designations
                        .active(ADMINISTRATION, PersonRole.AUTHORIZED, AMENDED_ON)
                        .orElseThrow()
                        .ground())
                .isEqualTo("акт от 30.01.2024 № 700");
    }

    private String card(UUID page) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/registry/accounts/" + page))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private NamedPages enter(LegalAct act) {
        Acts other = new Acts(List.of(act));
        ActRegister register = register(other);
        NamedPages pages = NamedPagesUnder.of(host, other, register);
        namedBy(other, register, pages).enter(ACT, "test", "test");
        return pages;
    }

    private ActRegister register(Acts other) {
        return new ActRegister(other, host.getBean(JdbcClient.class), host.getBean(Clock.class));
    }

    private NamedByAct namedBy(Acts other, ActRegister register, NamedPages pages) {
        return new NamedByAct(
                other,
                register,
                pages,
                host.getBean(NamedPeople.class),
                designations,
                host.getBean(NamedHolders.class),
                host.getBean(ClauseAddressees.class),
                organisation,
                host.getBean(PartsByOrder.class));
    }

    private static List<ActVersion> versions(LegalAct act) {
        return Stream.concat(
                        act.versions().stream(),
                        Stream.of(with(
                                act.versions().get(0),
                                Map.of(
                                        "id",
                                        "2",
                                        "from",
                                        Optional.of(AMENDED_ON),
                                        "amendedBy",
                                        Optional.of("постановление администрации от 30.01.2024 № 700")))))
                .map(ActVersion.class::cast)
                .toList();
    }

    /** A second version whose point 2.1 names the pages in VKontakte alone. */
    private LegalAct amended() {
        LegalAct act = acts.act(ACT);
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : act.clauses()) {
            if (clause.id().equals("SHP-2.1")) {
                clauses.add(with(clause, Map.of("untilVersion", Optional.of("2"))));
                clauses.add(with(clause, Map.of("id", "SHP-2.1.new", "sinceVersion", Optional.of("2"))));
            } else {
                clauses.add(clause);
            }
        }
        return with(
                act,
                Map.of(
                        "clauses",
                        clauses,
                        "versions",
                        versions(act),
                        "designatedPages",
                        Stream.concat(
                                        act.designatedPages().stream(),
                                        act.designatedPages().stream()
                                                .filter(page -> page.network().equals("vk"))
                                                .map(page -> with(page, Map.of("clause", "SHP-2.1.new"))))
                                .map(DesignatedPage.class::cast)
                                .toList()));
    }

    private List<String> grounds(NamedPages pages) {
        return pages.of(ids()).values().stream()
                .flatMap(List::stream)
                .map(Naming::clauseId)
                .toList();
    }

    private List<Account> pages() {
        return accounts.ofBody(ADMINISTRATION);
    }

    private List<UUID> ids() {
        return pages().stream().map(Account::id).toList();
    }

    private boolean responsible(LocalDate on) {
        return designations.active(ADMINISTRATION, PersonRole.RESPONSIBLE, on).isPresent();
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Moscow")));
    }
}
