package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Rank;
import org.poryadok.organisation.AbsenceFault.Part;

/** Today is 10.03.2026. */
class AbsenceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Body BODY = new Body(
            "tomsk.museum",
            "tomsk",
            "museum",
            "Музей",
            Optional.empty(),
            OwnerKind.SUBORDINATE_ORGANIZATION,
            Optional.empty(),
            Optional.of("tomsk.culture"));
    private static final Official IVANOV = official("ivanov", "tomsk", "Иванов Иван Иванович");
    private static final Official PETROV = official("petrov", "tomsk", "Петров Пётр Петрович");
    private static final Official SIDOROVA = official("sidorova", "tomsk", "Сидорова Софья Павловна");
    private static final Map<String, Official> PEOPLE =
            Map.of("ivanov", IVANOV, "petrov", PETROV, "sidorova", SIDOROVA);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-20",
        "2026-02-20, 2026-03-10",
        "2026-03-10, 2026-03-10",
        "2027-03-10, 2027-03-20",
        "2026-03-20, 2027-03-20"
    })
    void daysInOrderAreAccepted(LocalDate first, LocalDate last) {
        assertThat(rules().faults(entered(first, last), IVANOV, PETROV, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-20 | 2026-03-19 | LAST_DAY | раньше первого",
                "2026-03-01 | 2026-03-09 | LAST_DAY | закончилось 09.03.2026",
                "2026-02-06 | 2026-03-20 | FIRST_DAY | больше месяца назад",
                "2027-03-11 | 2027-03-20 | FIRST_DAY | больше года",
                "2026-03-20 | 2027-03-21 | LAST_DAY | больше года"
            })
    void otherDaysAreRefusedAtTheirField(LocalDate first, LocalDate last, Part part, String sentence) {
        assertThat(rules().faults(entered(first, last), IVANOV, PETROV, List.of()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.part()).isEqualTo(part);
                    assertThat(fault.sentence()).contains(sentence).endsWith(".");
                });
    }

    @Test
    void nobodyIsAwayTwiceInTheSameDays() {
        AbsenceRules rules = rules(absence("ivanov", "sidorova", "2026-03-20", "2026-03-25"));
        assertThat(rules.faults(entered("2026-03-10", "2026-03-19"), IVANOV, PETROV, List.of()))
                .isEmpty();
        assertThat(rules.faults(entered("2026-03-10", "2026-03-20"), IVANOV, PETROV, List.of()))
                .extracting(AbsenceFault::part, AbsenceFault::sentence)
                .containsExactly(tuple(
                        Part.OFFICIAL,
                        "Иванов И. И. уже отсутствует с 20.03.2026 по 25.03.2026: измените то отсутствие."));
    }

    @Test
    void absenceThatDidNotComeAboutHindersNothing() {
        AbsenceRules rules = rules(absence("ivanov", "sidorova", "2026-03-20", "2026-03-19"));
        assertThat(rules.faults(entered("2026-03-10", "2026-03-25"), IVANOV, PETROV, List.of()))
                .isEmpty();
    }

    @Test
    void thereAreNeitherChainsNorCircles() {
        assertThat(rules(absence("petrov", "sidorova", "2026-03-12", "2026-03-14"))
                        .faults(entered("2026-03-10", "2026-03-20"), IVANOV, PETROV, List.of()))
                .extracting(AbsenceFault::part, AbsenceFault::sentence)
                .containsExactly(tuple(
                        Part.DEPUTY,
                        "Петров П. П. тоже отсутствует с 12.03.2026 по 14.03.2026: выберите другое лицо."));
        assertThat(rules(absence("sidorova", "ivanov", "2026-03-12", "2026-03-14"))
                        .faults(entered("2026-03-10", "2026-03-20"), IVANOV, PETROV, List.of()))
                .extracting(AbsenceFault::part, AbsenceFault::sentence)
                .containsExactly(tuple(
                        Part.OFFICIAL,
                        "Иванов И. И. с 12.03.2026 по 14.03.2026 замещает Сидорову С. П.: сначала назначьте туда "
                                + "другого заместителя."));
        assertThat(rules(absence("petrov", "ivanov", "2026-03-12", "2026-03-14"))
                        .faults(entered("2026-03-10", "2026-03-20"), IVANOV, PETROV, List.of()))
                .extracting(AbsenceFault::part)
                .containsExactly(Part.OFFICIAL, Part.DEPUTY);
    }

    @Test
    void deputyIsAnotherPersonOfTheSameTerritoryWhomNothingHinders() {
        assertThat(rules().faults(entered("2026-03-10", "2026-03-20"), IVANOV, IVANOV, List.of()))
                .extracting(AbsenceFault::part)
                .containsExactly(Part.DEPUTY);
        assertThat(rules().faults(
                                entered("2026-03-10", "2026-03-20"),
                                IVANOV,
                                official("other", "kirov", "Чужой Иван Ильич"),
                                List.of()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("другой территории"));
        assertThat(rules().faults(
                                entered("2026-03-20", "2026-03-10"),
                                IVANOV,
                                PETROV,
                                List.of(new Hindrance("увольнение", "Петров П. П. увольняется."))))
                .as("everything at once")
                .extracting(AbsenceFault::part)
                .containsExactly(Part.LAST_DAY, Part.DEPUTY);
    }

    @Test
    void deputyIsOfTheSameBodyOrOfTheOneAboveIt() {
        Official above = official("above", "tomsk", "tomsk.culture", "Верхова Вера Ильинична");
        Official beside = official("beside", "tomsk", "tomsk.health", "Соседов Семён Ильич");
        assertThat(rules().faults(entered("2026-03-10", "2026-03-20"), IVANOV, above, List.of()))
                .isEmpty();
        assertThat(rules().faults(entered("2026-03-10", "2026-03-20"), IVANOV, beside, List.of()))
                .extracting(AbsenceFault::part, AbsenceFault::sentence)
                .containsExactly(tuple(
                        Part.DEPUTY,
                        "Соседов С. И. — сотрудник другого органа: замещать может сотрудник своего или вышестоящего"
                                + " органа."));
        assertThat(new AbsenceRules(TODAY, List.of(), PEOPLE::get, Optional.empty())
                        .faults(entered("2026-03-10", "2026-03-20"), IVANOV, beside, List.of()))
                .as("of no body")
                .isEmpty();
    }

    private static AbsenceRules rules(Absence... others) {
        return new AbsenceRules(TODAY, List.of(others), PEOPLE::get, Optional.of(BODY));
    }

    private static NewAbsence entered(String first, String last) {
        return entered(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static NewAbsence entered(LocalDate first, LocalDate last) {
        return new NewAbsence("ivanov", "petrov", Standing.ACTING, first, last, "приказ");
    }

    private static Absence absence(String who, String deputy, String first, String last) {
        return new Absence(
                UUID.randomUUID(),
                "tomsk",
                who,
                deputy,
                Standing.SUBSTITUTE,
                LocalDate.parse(first),
                LocalDate.parse(last),
                "приказ");
    }

    private static Official official(String id, String jurisdiction, String name) {
        return official(id, jurisdiction, BODY.id(), name);
    }

    private static Official official(String id, String jurisdiction, String bodyId, String name) {
        return new Official(
                id,
                jurisdiction,
                Optional.of(bodyId),
                name,
                "консультант",
                Rank.SPECIALIST,
                true,
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
