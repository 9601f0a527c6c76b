package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.act.Rank;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Иванов Иван Иванович, Иванова И. И.",
        "Иванова Инна Ивановна, Иванову И. И.",
        "Ветлугин Юрий Яковлевич, Ветлугина Ю. Я.",
        "Филатьева Лидия Остаповна, Филатьеву Л. О.",
        "Овражский Андрей Геннадьевич, Овражского А. Г.",
        "Овражская Инна Захаровна, Овражскую И. З.",
        "Изборский Егор Эдуардович, Изборского Е. Э.",
        "Полевой Борис Ефимович, Полевого Б. Е.",
        "Полевая Полина Геннадьевна, Полевую П. Г.",
        "Александров-Полянский Олег Аркадьевич, Александрова-Полянского О. А.",
        "Шевчук Пётр Ильич, Шевчука П. И.",
        "Шевчук Анна Ильинична, Шевчук А. И.",
        "Гоголь Николай Васильевич, Гоголя Н. В.",
        "Гайдай Леонид Иович, Гайдая Л. И.",
        "Сковорода Пётр Ильич, Сковороду П. И.",
        "Шевченко Тарас Ильич, Шевченко Т. И.",
        "Седых Иван Ильич, Седых И. И.",
        "Ли Анна Павловна, Ли А. П.",
        "Мамедов Али Гасан оглы, Мамедова А. Г. о.",
        "Кузнецов Пётр, Кузнецова П.",
        "Мельник Саша, Мельник С."
    })
    void surnameStandsInTheAccusative(String fullName, String accusative) {
        assertThat(PersonName.accusative(new Official(
                        "u",
                        "tomsk",
                        Optional.empty(),
                        fullName,
                        "консультант",
                        Rank.SPECIALIST,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of())))
                .isEqualTo(accusative);
    }
}
