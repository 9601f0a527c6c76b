package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.control.CardStatus;
import org.poryadok.procedure.Desk;

/** Kuzbass № 66 of 14.02.2020 until the spring of 2021. */
@LivedThrough
class KuzbassYearTest {

    @RegisterExtension
    final Territory kuzbass = new Territory("kuzbass", "kuzbass-66-2020", ZoneId.of("Asia/Novokuznetsk"));

    @Test
    void yearOfTheAct() {
        kuzbass.beginsAt("2020-02-14T10:00");
        kuzbass.does("legal", "enter-requisites", Map.of("actNumber", "66", "actDate", "2020-02-14",
                "signatory", "И. о. Губернатора", "inForceFrom", "2020-02-14"));
        kuzbass.does("coordinator", "confirm-obligations", Map.of());
        for (String p : new String[] {"coordinator", "legal", "controller", "health.head", "health.responsible", "health.executor", "media.responsible", "media.executor", "zarechny.head", "security"}) {
            System.out.println("DESK " + p + " " + kuzbass.desk(p));
        }
        long t = System.currentTimeMillis();
        kuzbass.itIs("2020-03-10T10:00");
        System.out.println("TIME " + (System.currentTimeMillis() - t));
        t = System.currentTimeMillis();
        kuzbass.itIs("2021-02-20T10:00");
        System.out.println("TIME " + (System.currentTimeMillis() - t));
        System.out.println("LETTERS " + kuzbass.lettersTo("coordinator").size() + " " + kuzbass.lettersTo("health.executor").size());
        System.out.println("DIGEST " + kuzbass.lettersTo("coordinator").stream().map(e -> e.letter().subject()).limit(5).toList());
        kuzbass.nothingHasFailed();
        assertThat(kuzbass.status("KUZ-3a", "health")).isEqualTo(CardStatus.OVERDUE);
    }
}
