package org.poryadok.act.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.act.Clause;
import org.poryadok.act.DesignatedPage;
import org.poryadok.act.EntryIntoForce;
import org.poryadok.act.Fulfilment;
import org.poryadok.act.Fulfilment.Pages;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.NamedOwner;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.act.NormUnit;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.act.Rank;
import org.poryadok.act.RankRule;
import org.poryadok.act.WeeklyNorm;
import org.poryadok.term.RollPolicy;
import org.poryadok.term.TermPolicy;
import org.poryadok.term.TermRule;
import org.poryadok.term.UntilReading;

class FiveActsTest {

    private static final Map<String, String> ACT_OF = Map.of(
            "SPB",
            "spb-draft-2020",
            "KUZ",
            "kuzbass-66-2020",
            "SHP",
            "shpakovsky-1199-2023",
            "TOM",
            "tomsk-132r-2023",
            "KIR",
            "kirov-131-2024");

    private static Acts acts;
    /** What an act approves, names and states by its own words; the list of clauses knows no modality for it. */
    private static final Set<String> BROUGHT_ABOUT_BY_THE_ACT =
            Set.of("SPB-1", "KUZ-1", "SHP-1", "SHP-2.1", "SHP-2.2", "SHP-2.3", "SHP-7", "TOM-1", "KIR-I.2");

    private static JsonNode expected;

    @BeforeAll
    static void read() throws IOException {
        acts = ActConfiguration.read("", DefaultTerm.NONE);
        expected = new ObjectMapper().readTree(FiveActsTest.class.getResource("/act/clauses.json"));
    }

    static Stream<String> actIds() {
        return ACT_OF.values().stream().sorted();
    }

    @Test
    void whatIsDemandedOfTheGovernmentsPagesInKirovIsCalledAReading() {
        LegalAct kirov = acts.act("kirov-131-2024");
        assertThat(kirov.requirements("vk", OwnerKind.GOVERNMENT, "1"))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.text()).endsWith(" (настройка: пункт этих страниц прямо не называет)"));
        assertThat(kirov.requirements("vk", OwnerKind.EXECUTIVE_BODY, "1"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.text()).doesNotContain("настройка"));
    }

    @Test
    void gospablikiOfOrganisationsWithStateParticipationAreCalledAReadingInKirov() {
        assertThat(acts.act("kirov-131-2024").requirements("ok", OwnerKind.STATE_OWNED_ORGANIZATION, "1"))
                .extracting(line -> line.requirement().id(), ApplicableRequirement::byReading)
                .as("clause 2.3 names them, clause 2.5 does not")
                .containsExactly(tuple("gov-organization-mark", false), tuple("gospabliki", true));
    }

    @Test
    void everyObligationToCreatePagesSaysWhatFulfilsItAndWhoseReadingThatIs() {
        assertThat(acts.all().stream().flatMap(act -> act.clauses().stream()).filter(Clause::obligesToCreatePages))
                .extracting(Clause::id, clause -> clause.fulfilment().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple("SPB-5.1", inAnyNetwork(true)),
                        tuple("SPB-6.1", inAnyNetwork(true)),
                        tuple("KUZ-2a", inAnyNetwork(true)),
                        tuple("KUZ-3a", inAnyNetwork(false)),
                        tuple("TOM-2.1", inAnyNetwork(true)),
                        tuple(
                                "SHP-3.2.1.1",
                                new Fulfilment(Pages.EACH_MANDATORY, Set.of(), true, Optional.empty(), "SHP-3.2.1.1")));
    }

    private static Fulfilment inAnyNetwork(boolean keeping) {
        return new Fulfilment(Pages.ANY_NETWORK, Set.of(), keeping, Optional.empty(), LegalAct.SETTING);
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, 2022-03-20,",
        "instagram, 2022-03-21, 2022-03-21",
        "instagram, 2026-11-20, 2022-03-21",
        "twitter, 2026-11-20, 2022-03-04",
        "vk, 2026-11-20,"
    })
    void prohibitionHasItsFirstDay(String network, LocalDate on, LocalDate since) {
        assertThat(acts.act("kuzbass-66-2020").prohibitedSince(network, on)).isEqualTo(Optional.ofNullable(since));
    }

    @Test
    void everyOneOfThe84ClausesIsInItsActWithItsModalityAndProcedures() {
        List<String> described = new ArrayList<>();
        acts.all()
                .forEach(act -> act.clauses()
                        .forEach(clause -> described.add(act.id() + " " + clause.id() + " " + clause.modality() + " "
                                + clause.procedures().stream()
                                        .map(FiveActsTest::number)
                                        .toList())));
        List<String> wanted = new ArrayList<>();
        expected.forEach(clause -> {
            List<String> procedures = new ArrayList<>();
            clause.get("procedures").forEach(procedure -> procedures.add(procedure.asText()));
            wanted.add(ACT_OF.get(clause.get("seed").asText()) + " "
                    + clause.get("id").asText() + " " + modality(clause) + " " + procedures);
        });

        assertThat(wanted).hasSize(84);
        assertThat(described).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static String modality(JsonNode clause) {
        return BROUGHT_ABOUT_BY_THE_ACT.contains(clause.get("id").asText())
                ? Modality.CONSTITUTIVE.name()
                : clause.get("modality").asText();
    }

    @Test
    void annexIsThereWhereItsTextIs() {
        assertThat(acts.all())
                .filteredOn(act -> act.annexPresent().orElseThrow())
                .extracting(LegalAct::id)
                .as("the text of Kirov is the annex, and its covering act is missing")
                .containsExactlyInAnyOrder("kuzbass-66-2020", "kirov-131-2024");
    }

    @ParameterizedTest
    @MethodSource("actIds")
    void quotationsStandInTheActLiterally(String actId) throws IOException {
        String text = inOneLine(new String(
                        FiveActsTest.class
                                .getResourceAsStream("/act/texts/" + actId + ".txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .replace("**", ""));

        LegalAct act = acts.act(actId);
        assertThat(text).contains(inOneLine(act.title()));
        assertThat(act.clauses()).allSatisfy(clause -> assertThat(text).contains(inOneLine(clause.quotation())));
    }

    /** No act says how a last day off work, «до» a day or a day off by decree counts: a region that reads it otherwise says so. */
    @ParameterizedTest
    @MethodSource("actIds")
    void termsAreReadAsTheHouseReadsThem(String actId) {
        assertThat(acts.act(actId).termPolicy())
                .isEqualTo(new TermPolicy(RollPolicy.NEXT_WORKING_DAY, UntilReading.DISPUTED, false));
    }

    @ParameterizedTest
    @MethodSource("actIds")
    void everyObligationSaysWhatShowsItsFulfilment(String actId) {
        assertThat(acts.act(actId).clauses())
                .filteredOn(clause -> clause.modality() != Modality.DECLARATIVE)
                .allSatisfy(clause -> assertThat(clause.evidence()).isNotBlank());
    }

    @Test
    void slipsOfTheActsAreKept() {
        assertThat(clause("KIR-2.5").quotation()).contains("«Госаблики»");
        assertThat(clause("TOM-1").quotation()).contains("к настоящему постановлению");
    }

    @ParameterizedTest
    @CsvSource({
        "SPB-5.1, by-date, 2020-10-01", "SPB-6.3, by-date, 2020-10-01", "SPB-7, by-date, 2020-11-01",
        "KUZ-3a, by-date, 2020-03-01", "KUZ-3c, 10-calendar-days,", "SHP-3.1.1a, 1-months,",
        "SHP-3.2.1.1, 3-weeks,", "SHP-3.2.1.2, 3-weeks,", "SHP-3.2.1.3, 3-weeks,",
        "SHP-3.2.2, 2-working-days,", "SHP-3.1.5, 3-working-days,"
    })
    void termsAreThoseOfTheAct(String clauseId, String code, LocalDate date) {
        assertThat(clause(clauseId).term()).contains(TermRule.parse(code, date));
    }

    @Test
    void elsewhereTheActsAreSilentAndNobodyHasSetATermForThem() {
        Set<String> withTerm = new HashSet<>();
        acts.all()
                .forEach(act -> act.clauses().stream()
                        .filter(clause -> clause.effectiveTerm().isPresent())
                        .forEach(clause -> withTerm.add(clause.id())));

        assertThat(withTerm)
                .containsExactlyInAnyOrder(
                        "SPB-5.1",
                        "SPB-5.2",
                        "SPB-5.3",
                        "SPB-6.1",
                        "SPB-6.2",
                        "SPB-6.3",
                        "SPB-7",
                        "KUZ-3a",
                        "KUZ-3c",
                        "SHP-3.1.1a",
                        "SHP-3.1.5",
                        "SHP-3.2.1.1",
                        "SHP-3.2.1.2",
                        "SHP-3.2.1.3",
                        "SHP-3.2.2");
        assertThat(withTerm).noneMatch(id -> clause(id).termIsInternal());
    }

    @Test
    void rankIsARuleOfTheClause() {
        assertThat(clause("SPB-5.2").rank()).contains(new RankRule(Rank.UNIT_HEAD, true));
        assertThat(clause("SPB-6.2").rank()).contains(new RankRule(Rank.DEPUTY_HEAD, true));
        assertThat(clause("SHP-3.2.1.2").rank()).contains(new RankRule(Rank.DEPUTY_HEAD, false));
        assertThat(List.of("SPB-5.3", "SPB-6.3", "SHP-3.2.1.3", "SHP-2.2"))
                .allSatisfy(id -> assertThat(clause(id).rank()).isEmpty());
    }

    @Test
    void threePersonRolesAreToldApart() {
        assertThat(clause("SPB-6.2").personRole()).contains(PersonRole.RESPONSIBLE);
        assertThat(clause("SPB-6.3").personRole()).contains(PersonRole.EXECUTOR);
        assertThat(clause("SHP-3.2.1.3").personRole()).contains(PersonRole.AUTHORIZED);
    }

    @Test
    void noticesGoWhereTheActSendsThem() {
        assertThat(clause("KUZ-3c").recipientRole()).contains("coordinator");
        assertThat(clause("SHP-3.2.2").recipientRole()).contains("coordinator");
        assertThat(clause("SHP-3.1.5").recipientRole()).contains("regional-centre");
        assertThat(clause("SHP-3.1.5").follows()).containsExactly("SHP-3.2.2");
        assertThat(clause("SHP-3.1.5").addresseeRoles()).containsExactly("coordinator");
    }

    @ParameterizedTest
    @CsvSource({
        "spb-draft-2020, spb, RU-SPE, Europe/Moscow, DRAFT",
        "kuzbass-66-2020, kuzbass, RU-KEM, Asia/Novokuznetsk, AWAITING_ENTRY",
        "shpakovsky-1199-2023, shpakovsky, RU-STA, Europe/Moscow, AWAITING_ENTRY",
        "tomsk-132r-2023, tomsk, RU-TOM, Asia/Tomsk, IN_FORCE",
        "kirov-131-2024, kirov, RU-KIR, Europe/Kirov, AWAITING_ENTRY"
    })
    void everyActHasItsPlaceAndState(String actId, String jurisdiction, String region, ZoneId zone, ActStatus status) {
        LegalAct act = acts.act(actId);

        assertThat(act.jurisdiction().id()).isEqualTo(jurisdiction);
        assertThat(act.jurisdiction().region()).isEqualTo(region);
        assertThat(act.jurisdiction().zone()).isEqualTo(zone);
        assertThat(act.status()).isEqualTo(status);
        assertThat(acts.ofJurisdiction(jurisdiction)).containsExactly(act);
    }

    @Test
    void entryIntoForceIsWhatTheTextSays() {
        assertThat(acts.act("tomsk-132r-2023").entryIntoForce())
                .isEqualTo(new EntryIntoForce.OnDate(LocalDate.of(2023, 5, 4)));
        assertThat(acts.act("shpakovsky-1199-2023").entryIntoForce())
                .isEqualTo(new EntryIntoForce.DayAfterPublication());
        assertThat(acts.act("kuzbass-66-2020").entryIntoForce())
                .isEqualTo(new EntryIntoForce.Unstated(Optional.of(LocalDate.of(2020, 2, 14))));
        assertThat(acts.act("spb-draft-2020").entryIntoForce())
                .isEqualTo(new EntryIntoForce.Unstated(Optional.empty()));
    }

    @Test
    void twitterAndInstagramOfKuzbassAreAllowedIn2020AndRefusedLaterWithTheReason() {
        LegalAct kuzbass = acts.act("kuzbass-66-2020");

        for (String network : List.of("twitter", "instagram")) {
            assertThat(kuzbass.stateOf(network, LocalDate.of(2020, 2, 14))).isEqualTo(NetworkState.ALLOWED);
            NetworkVerdict later = kuzbass.network(network, LocalDate.of(2024, 2, 14));
            assertThat(later.state()).isEqualTo(NetworkState.PROHIBITED);
            assertThat(later.reason()).contains("2022");
            assertThat(later.named()).isTrue();
        }
        assertThat(kuzbass.stateOf("instagram", LocalDate.of(2022, 3, 20))).isEqualTo(NetworkState.ALLOWED);
        assertThat(kuzbass.stateOf("instagram", LocalDate.of(2022, 3, 21))).isEqualTo(NetworkState.PROHIBITED);
        assertThat(kuzbass.network("twitter", LocalDate.of(2024, 2, 14)).basis())
                .isEqualTo("настройка");
    }

    @Test
    void networkThatCameLaterIsNamedByNoActBefore() {
        for (LegalAct act : acts.all()) {
            assertThat(act.network("max", LocalDate.of(2023, 9, 4)).named())
                    .as(act.id())
                    .isFalse();
            assertThat(act.network("max", LocalDate.of(2025, 8, 1)).named()).isTrue();
        }
    }

    @Test
    void aNetworkThatTheActDoesNotNameIsDiscouragedNotForbidden() {
        NetworkVerdict verdict = acts.act("kuzbass-66-2020").network("rutube", LocalDate.of(2024, 2, 14));

        assertThat(verdict.state()).isEqualTo(NetworkState.DISCOURAGED);
        assertThat(verdict.named()).isFalse();
    }

    @Test
    void federalBanHoldsForAnActThatNeverNamedTheNetwork() {
        assertThat(acts.act("kirov-131-2024").stateOf("facebook", LocalDate.of(2024, 5, 15)))
                .isEqualTo(NetworkState.PROHIBITED);
    }

    @Test
    void federalListNamesVkontakteAndOdnoklassnikiSinceItsOrder() {
        assertThat(acts.listed("vk", LocalDate.of(2022, 9, 1))).isEmpty();
        assertThat(acts.listed("vk", LocalDate.of(2022, 9, 2)).orElseThrow().basis())
                .isEqualTo("распоряжение Правительства Российской Федерации от 02.09.2022 № 2523-р");
        assertThat(acts.listed("ok", LocalDate.of(2026, 1, 1))).isPresent();
        assertThat(acts.listed("telegram", LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void checklistOfKirovDependsOnTheNetwork() {
        assertThat(checklist("kirov-131-2024", "ok", OwnerKind.EXECUTIVE_BODY))
                .containsExactly("KIR-2.3 MANDATORY", "KIR-2.5 MANDATORY");
        assertThat(checklist("kirov-131-2024", "vk", OwnerKind.SUBORDINATE_ORGANIZATION))
                .containsExactly(
                        "KIR-2.4.1 MANDATORY", "KIR-2.4.1 MANDATORY", "KIR-2.4.2 MANDATORY", "KIR-2.5 MANDATORY");
        assertThat(checklist("kirov-131-2024", "telegram", OwnerKind.STATE_OWNED_ORGANIZATION))
                .containsExactly("KIR-2.5 MANDATORY");
    }

    @Test
    void rulesForGovernmentAccountsOfKuzbassReachBodiesByAnalogyOnly() {
        assertThat(checklist("kuzbass-66-2020", "vk", OwnerKind.GOVERNMENT))
                .containsExactly("KUZ-A2.4a MANDATORY", "KUZ-A2.4a MANDATORY", "KUZ-A2.4b RECOMMENDED");
        assertThat(checklist("kuzbass-66-2020", "vk", OwnerKind.SECTORAL_BODY))
                .containsExactly(
                        "KUZ-A2.4a RECOMMENDED by analogy",
                        "KUZ-A2.4a RECOMMENDED by analogy",
                        "KUZ-A2.4b RECOMMENDED by analogy");
    }

    @Test
    void weeklyNormsDiffer() {
        assertThat(clause("KUZ-A2.2").weeklyNorm())
                .contains(new WeeklyNorm(10, true, NormUnit.PUBLICATIONS, Optional.empty()));
        assertThat(clause("KUZ-A2.2").modality()).isEqualTo(Modality.RECOMMENDED);
        assertThat(clause("KIR-3.1").weeklyNorm())
                .as("«не менее трёх раз в неделю» is read, and says so")
                .contains(new WeeklyNorm(3, false, NormUnit.PUBLICATIONS, Optional.of("настройка")));
    }

    @Test
    void tomskHasASecondVersionSinceItsAmendment() {
        LegalAct tomsk = acts.act("tomsk-132r-2023");

        assertThat(tomsk.versions()).hasSize(2);
        assertThat(tomsk.versions().get(1).from()).contains(LocalDate.of(2023, 8, 25));
        assertThat(tomsk.versions().get(1).amendedBy().orElseThrow()).contains("238-р");
    }

    @Test
    void shpakovskyDesignatesThreePagesItself() {
        assertThat(acts.act("shpakovsky-1199-2023").designatedPages())
                .extracting(DesignatedPage::address)
                .containsExactly(
                        "https://vk.com/public197204238", "https://vk.com/igorserov_26", "https://ok.ru/igorserov26");
        assertThat(acts.act("shpakovsky-1199-2023").designatedPages().get(0).aliases())
                .containsExactly("https://vk.com/shpakray");
    }

    /** The words of the clause decline them: «Губернатора Томской области». */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tomsk-132r-2023      | GOVERNOR       | TOM-2.1 | Губернатор Томской области                | Губернатора Томской области
                    tomsk-132r-2023      | ADMINISTRATION | TOM-2.1 | Администрация Томской области             | Администрации Томской области
                    kuzbass-66-2020      | GOVERNMENT     | KUZ-2a  | Правительство Кемеровской области – Кузбасса | Правительства Кемеровской области - Кузбасса
                    spb-draft-2020       | GOVERNMENT     | SPB-5.1 | Правительство Санкт-Петербурга            | Правительства Санкт-Петербурга
                    spb-draft-2020       | HEAD           | SPB-6.1 |                                           | официальных аккаунтов руководителей ИОГВ
                    shpakovsky-1199-2023 | ADMINISTRATION | SHP-2.1 | Администрация Шпаковского муниципального округа Ставропольского края | страницами администрации Шпаковского муниципального округа Ставропольского края
                    """)
    void ownersAreCalledAsTheirClauseCallsThem(
            String actId, OwnerKind kind, String basis, String name, String declined) {
        LegalAct act = acts.act(actId);

        assertThat(act.owners()).contains(new NamedOwner(kind, Optional.ofNullable(name), basis));
        assertThat(act.clause(basis).quotation()).contains(declined);
        assertThat(act.clause(basis).speaksOfAccountsOf(kind)).isTrue();
    }

    @Test
    void securityOfTheGovernorsPagesIsTheCommitteesAndOfOtherHeadsNobodys() {
        assertThat(acts.act("tomsk-132r-2023").clause("TOM-3").speaksOfAccountsOf(OwnerKind.GOVERNOR))
                .isTrue();
        assertThat(acts.act("tomsk-132r-2023").clause("TOM-3").speaksOfAccountsOf(OwnerKind.HEAD))
                .isFalse();
    }

    @Test
    void entryIntoForceOfShpakovskyStartsFourObligationsInTheOrderOfTheAct() {
        assertThat(acts.act("shpakovsky-1199-2023").obligationsOnEntry("1"))
                .extracting(Clause::id)
                .containsExactly("SHP-3.1.1a", "SHP-3.2.1.1", "SHP-3.2.1.2", "SHP-3.2.1.3");
    }

    @Test
    void aReferenceReadsAsAnOfficialWritesIt() {
        LegalAct shpakovsky = acts.act("shpakovsky-1199-2023");

        assertThat(shpakovsky.cite(clause("SHP-3.2.2")))
                .isEqualTo("пункт 3.2.2 постановления администрации"
                        + " Шпаковского муниципального округа Ставропольского края от 29.08.2023 № 1199");
        assertThat(acts.act("kuzbass-66-2020").cite(clause("KUZ-A1.1")))
                .isEqualTo("пункт 1.1 Порядка, постановление"
                        + " Правительства Кемеровской области – Кузбасса от 14.02.2020 № 66");
        assertThat(acts.act("spb-draft-2020").reference())
                .isEqualTo("распоряжение Правительства Санкт-Петербурга (проект)");
    }

    private static Clause clause(String id) {
        return acts.act(ACT_OF.get(id.substring(0, 3))).clause(id);
    }

    private static List<String> checklist(String actId, String network, OwnerKind owner) {
        return acts.act(actId).requirements(network, owner, "1").stream()
                .map(line -> line.clause().id() + " " + line.modality() + (line.byAnalogy() ? " by analogy" : ""))
                .toList();
    }

    private static String number(String procedure) {
        return Procedure.find(procedure).orElseThrow().number();
    }

    private static String inOneLine(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
