package org.poryadok.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortSubjectTest {

    private static final String LONG =
            "Направить уведомление о создании официальной страницы координатору и в центр управления регионом";

    @Test
    void whatFitsIsLeftAsItIs() {
        assertThat(ShortSubject.of("Срок 06.03.2020: «⟦Создать страницу⟧», ⟦п. 3⟧\n"))
                .isEqualTo("Срок 06.03.2020: «Создать страницу», п. 3");
    }

    @Test
    void longestPartGivesWayAndWhatTellsLettersApartStays() {
        String one = ShortSubject.of("Просрочено на 20 рабочих дней: «⟦" + LONG + "⟧», ⟦абз. второй п. 3⟧");
        String other = ShortSubject.of("Просрочено на 20 рабочих дней: «⟦" + LONG + "⟧», ⟦абз. третий п. 3⟧");

        assertThat(one)
                .hasSizeLessThan(90)
                .startsWith("Просрочено на 20 рабочих дней: «Направить")
                .endsWith("…», абз. второй п. 3");
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void twoLongPartsShareTheRoom() {
        assertThat(ShortSubject.of("⟦" + LONG + "⟧: ⟦" + LONG + "⟧"))
                .hasSizeLessThan(90)
                .matches(".*….*…");
    }

    @Test
    void subjectEndsWithAWholeWordAndNotWithOneThatAnnouncesTheNext() {
        assertThat(ShortSubject.of("Просрочено на 20 рабочих дней: «⟦" + LONG + "⟧», ⟦абз. второй п. 3⟧"))
                .isEqualTo("Просрочено на 20 рабочих дней: «Направить уведомление о создании…», абз. второй п. 3");
        assertThat(ShortSubject.of("⟦Снять с контроля акт и сообщить координатору о страницах в сетях, которых нет⟧ — ⟦"
                        + LONG + "⟧"))
                .doesNotContainPattern(" \\p{L}{1,2}…")
                .startsWith("Снять с контроля акт");
        assertThat(ShortSubject.of(
                        "Инцидент закрыт: страница снова под контролем органа: ⟦vk.com/" + "я".repeat(80) + "⟧"))
                .as("what has no words is cut where the room ends")
                .hasSize(89);
    }

    @Test
    void numberOfAnActIsWholeOrNotThere() {
        for (int letters = 0; letters < 40; letters++) {
            assertThat(ShortSubject.of("Задача перешла к вам: «⟦Принять страницу: ВКонтакте, " + "я".repeat(letters)
                            + "⟧», ⟦абз. второй п. 3, № 66-р от 14.02.2020⟧, ⟦Министерство культуры Кузбасса⟧"))
                    .doesNotContain("№…")
                    .doesNotContain(",…");
        }
    }

    @Test
    void subjectWithoutPartsThatGiveWayIsCut() {
        assertThat(ShortSubject.of(LONG)).hasSizeLessThan(90).endsWith("…");
    }
}
