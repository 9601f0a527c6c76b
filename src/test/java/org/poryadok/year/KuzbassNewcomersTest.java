package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.OrganisationImport;
import org.springframework.beans.factory.annotation.Autowired;

/** Kuzbass № 66: a ministry is founded when the act has long been in force, and the security service loses its only official. */
@LivedThrough
class KuzbassNewcomersTest {

    private static final String BODIES =
            "Юрисдикция;Код органа;Наименование;Вид владельца;Электронная почта;Вышестоящий орган;Роли по акту;Образован\n";
    private static final String OFFICIALS = "Юрисдикция;Код органа;Логин;ФИО;Должность;Уровень должности;Гражданская"
            + " служба;Электронная почта;Роли;Работает\n";
    private static final String SECURITY = "kuzbass;media;kuzbass.security;Тихомирова Дарья Платоновна;начальник отдела"
            + " защиты информации;руководитель структурного подразделения;да;security@kuzbass.example;информационная"
            + " безопасность;";

    @RegisterExtension
    final LivedJurisdiction kuzbass =
            new LivedJurisdiction("kuzbass", "kuzbass-66-2020", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private OrganisationImport organisation;

    @Test
    @DisplayName("Министерство образовано после вступления акта в силу: координатор поручает ему обязанности")
    void bodyFoundedLaterGetsItsObligations() {
        actEntersIntoForce();
        ministryIsFounded();
        coordinatorConfirmsWhatItOwes();
        itsTermsAreItsOwn();
        nobodyIsChargedWithSecurity();
        somebodyIsAgain();
        kuzbass.nothingHasFailed();
    }

    private void actEntersIntoForce() {
        kuzbass.beginsAt("2020-02-14T10:00");
        kuzbass.does(
                "legal",
                "enter-requisites",
                Map.of(
                        "actNumber",
                        "66",
                        "actDate",
                        "2020-02-14",
                        "signatory",
                        "И. о. Губернатора",
                        "inForceFrom",
                        "2020-02-14"));
        assertThat(kuzbass.shown("coordinator", "confirm-obligations", "", "vacantRows"))
                .isEqualTo("[]");
        kuzbass.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        kuzbass.itIs("2020-02-18T12:00");
        assertThat(kuzbass.tasks("coordinator", "confirm-newcomers"))
                .as("whoever is on the list that he has confirmed is no newcomer")
                .isEmpty();
    }

    private void ministryIsFounded() {
        kuzbass.itIs("2020-06-02T12:00");
        imports(
                BODIES
                        + "kuzbass;tourism;Министерство туризма Кузбасса;орган отраслевой и специальной компетенции;tourism@kuzbass.example;"
                        + "government;;01.06.2020\n",
                OFFICIALS
                        + "kuzbass;tourism;kuzbass.tourism.head;Горный Пётр Ильич;министр туризма;руководитель;да;"
                        + "tourism.head@kuzbass.example;руководитель;да\n");
        assertThat(kuzbass.cards("KUZ-3a")).noneMatch(card -> card.bodyId().equals("kuzbass.tourism"));
        kuzbass.itIs("2020-06-03T12:00");
    }

    private void coordinatorConfirmsWhatItOwes() {
        assertThat(kuzbass.opened("coordinator", "confirm-newcomers", "", "obligationRows"))
                .contains(
                        "Министерство туризма Кузбасса",
                        "Создание и оформление официальной страницы",
                        "прошёл до того, как орган появился")
                .doesNotContain("Министерство здравоохранения");
        assertThat(kuzbass.shown("coordinator", "confirm-newcomers", "", "vacantRows"))
                .isEqualTo("[]");
        kuzbass.isRefused(
                "coordinator",
                "confirm-newcomers",
                "",
                Map.of("listDecision", "decline"),
                "declineNote",
                "почему акт этих адресатов не обязывает");
        kuzbass.does("coordinator", "confirm-newcomers", Map.of("listDecision", "confirm"));
    }

    private void itsTermsAreItsOwn() {
        ControlCard pages = kuzbass.card("KUZ-3a", "tourism");
        assertThat(pages.lastDay()).isEmpty();
        assertThat(pages.explanation())
                .contains("прошёл до того, как орган появился: он образован 01.06.2020. Нарушения срока нет.");
        assertThat(kuzbass.status(pages)).isEqualTo(CardStatus.ON_TIME);
        assertThat(kuzbass.card("KUZ-3b", "tourism").lastDay().orElseThrow()).isAfter(LocalDate.of(2020, 6, 3));
        assertThat(kuzbass.card("KUZ-3b", "tourism").state()).isEqualTo(CardState.OPEN);
        kuzbass.itIs("2020-06-05T12:00");
        assertThat(kuzbass.tasks("coordinator", "confirm-newcomers"))
                .as("asked once")
                .isEmpty();
    }

    private void nobodyIsChargedWithSecurity() {
        imports("", OFFICIALS + SECURITY + "нет\n");
        kuzbass.itIs("2020-06-08T12:00");
        assertThat(kuzbass.opened("coordinator", "confirm-newcomers", "", "vacantRows"))
                .contains("некому поручить: информационная безопасность (роль никто не выполняет)");
        kuzbass.isRefused("coordinator", "confirm-newcomers", "", Map.of(), null, "Поручить пока некому");
    }

    private void somebodyIsAgain() {
        imports("", OFFICIALS + SECURITY + "да\n");
        kuzbass.itIs("2020-06-09T12:00");
        assertThat(kuzbass.tasks("coordinator", "confirm-newcomers")).isEmpty();
    }

    private void imports(String bodies, String officials) {
        assertThat(organisation
                        .load(file("bodies.csv", bodies), file("officials.csv", officials))
                        .clean())
                .isTrue();
    }

    private static Optional<ImportFile> file(String name, String text) {
        return Optional.of(text)
                .filter(any -> !any.isEmpty())
                .map(lines -> new ImportFile(name, lines.getBytes(StandardCharsets.UTF_8)));
    }
}
