package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;

/** The same task stands open at the office and at home: it is done once, and the second window says so. */
@PoryadokTest
@EachTestAlone
class OneTaskInTwoWindowsIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Novokuznetsk");
    private static final String OFFICIAL = "kuzbass.health.responsible";
    private static final String TASK = "Выбрать площадку";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone(ZONE.getId());

    @RegisterExtension
    final Browser atHome = new Browser().withTimeZone(ZONE.getId());

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZONE);

    @Test
    void secondAnswerIsRefusedInWords() {
        office.itIs(2020, 2, 14, 10);
        office.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 2, 14));
        office.sitsDown(OFFICIAL);
        office.opens(TASK);
        atHome.logIn(OFFICIAL);
        atHome.openTask(TASK);
        atHome.choose("Площадка", "Одноклассники — допускается");

        browser.choose("Площадка", "ВКонтакте — допускается");
        browser.choose("Чья страница", "Министерство здравоохранения Кузбасса");
        browser.complete();

        assertThat(atHome.tryToComplete()).contains("Задача не завершена.", "уже завершили или отменили");
    }
}
