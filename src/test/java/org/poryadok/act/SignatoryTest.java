package org.poryadok.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under an act stand a post and a name. */
class SignatoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Глава администрации И. И. Иванов",
                "И.о. зам. председателя Правительства Кировской обл. Петров П.П.",
                "Губернатор Томской области Мазур В.В.",
                "Руководитель"
            })
    void postAndNameWillDo(String typed) {
        assertThat(Signatory.fault(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Подписан главой администрации Ивановым",
                "Глава администрации Иванов. Приложение на двух листах",
                "Постановление подписал Иванов И. И.",
                "Глава; заместитель главы",
                "Кто подписал?"
            })
    void aSentenceWillNot(String typed) {
        assertThat(Signatory.fault(typed)).get().asString().contains("только должность и фамилию");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 300})
    void norWillMoreThanALine(int length) {
        assertThat(Signatory.fault("а".repeat(length))).get().asString().contains("200 знаков");
    }
}
