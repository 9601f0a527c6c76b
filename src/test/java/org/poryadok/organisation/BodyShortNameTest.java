package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyShortNameTest {

    @Test
    void institutionIsWrittenByTheInitialsOfItsLegalForm() {
        assertThat(
                        Body.shortName(
                                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 99»"))
                .isEqualTo("МБОУ «Средняя общеобразовательная школа № 99»");
        assertThat(
                        Body.shortName(
                                "Кировское областное государственное бюджетное учреждение здравоохранения «Заозёрная районная больница»"))
                .isEqualTo("КОГБУЗ «Заозёрная районная больница»");
        assertThat(Body.shortName("Акционерное общество «Заозёрный автобус»")).isEqualTo("АО «Заозёрный автобус»");
    }

    @Test
    void bodyOfPowerKeepsItsNameAndWhatIsTooLongLosesItsEnd() {
        assertThat(Body.shortName("Министерство здравоохранения Кузбасса"))
                .isEqualTo("Министерство здравоохранения Кузбасса");
        assertThat(Body.shortName("Центр управления регионом («проектный офис») в Ставропольском крае"))
                .isEqualTo("Центр управления регионом («проектный офис») в Ставропольском крае");
        assertThat(Body.shortName("Инспекция по контролю за использованием объектов культурного наследия,"
                        + " благоустройством прилегающих к ним территорий Санкт-Петербурга"))
                .isEqualTo("Инспекция по контролю за использованием объектов культурного…");
    }
}
