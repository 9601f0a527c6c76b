package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kuzbass № 66 names its controller; he is not the one whom the staff list has had for it. */
@LivedThrough
class KuzbassControllerTest {

    private static final String NAMED = "government.head";
    private static final String STAFF_LIST = "controller";

    @RegisterExtension
    final LivedJurisdiction kuzbass =
            new LivedJurisdiction("kuzbass", "kuzbass-66-2020", ZoneId.of("Asia/Novokuznetsk"));

    @Test
    @DisplayName(
            "Контроль акт возложил на названное лицо: задачи контролёра — его, а не того, кто числится контролёром")
    void whomTheActNamesControlsAlone() {
        actNames(NAMED);
        kuzbass.itIs("2020-03-03T12:00");
        assertThat(kuzbass.tasks(NAMED, "define-request")).hasSize(1);
        assertThat(kuzbass.tasks(STAFF_LIST, "define-request")).isEmpty();
        assertThat(kuzbass.lettersTo(STAFF_LIST)).isEmpty();
        kuzbass.nothingHasFailed();
    }

    @Test
    @DisplayName("Названный контролёр выбывает: юрист готовит изменение акта, полномочия кончаются с последним днём")
    void namedControllerLeaves() {
        actNames(STAFF_LIST);
        kuzbass.itIs("2020-03-03T12:00");
        assertThat(kuzbass.tasks(STAFF_LIST, "define-request")).hasSize(1);
        kuzbass.starts(NAMED, "replace-official", Map.of());
        kuzbass.does(
                NAMED,
                "report-departure",
                Map.of(
                        "officialId",
                        "kuzbass.controller",
                        "departure",
                        "DISMISSAL",
                        "lastDay",
                        "2020-03-06",
                        "departureDocument",
                        "приказ от 03.03.2020 № 14-к"));
        assertThat(kuzbass.opened("legal", "amend-act", "", "clauseCitation")).isEqualTo("пункт 5");
        kuzbass.itIs("2020-03-10T12:00");
        kuzbass.isRefused(
                STAFF_LIST,
                "define-request",
                "",
                Map.of("requestDecision", "drop"),
                null,
                "Ваш последний рабочий день прошёл");
    }

    @Test
    @DisplayName("Причина «Утрачено подтверждение в ЕСИА» предлагается там, где акт требует ЕСИА")
    void noActOfKuzbassAsksForEsia() {
        actNames(STAFF_LIST);
        kuzbass.starts("health.head", "replace-official", Map.of());
        assertThat(kuzbass.shown("health.head", "report-departure", "", "departureOptions"))
                .contains("Увольнение")
                .doesNotContain("ЕСИА");
    }

    private void actNames(String person) {
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
        kuzbass.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        kuzbass.does(
                "legal", "identify-person", Map.of("namedDecision", "person", "namedOfficialId", "kuzbass." + person));
        kuzbass.does("coordinator", "confirm-person", Map.of("namedConfirmation", "confirm"));
    }
}
