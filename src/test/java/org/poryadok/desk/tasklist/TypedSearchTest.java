package org.poryadok.desk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is typed into the field over the list is words, days, and whether something is late. */
class TypedSearchTest {

    @Test
    void dayIsReadAsItStandsOnTheCard() {
        assertThat(TypedSearch.of("17.03").days()).containsExactly("17.03");
        assertThat(TypedSearch.of("до 7.3.2020").days()).containsExactly("07.03.2020");
        assertThat(TypedSearch.of("17.03").words()).isEmpty();
    }

    @Test
    void dayIsFoundInWordsAsWell() {
        assertThat(TypedSearch.of("2 марта")).isEqualTo(TypedSearch.of("02.03"));
        assertThat(TypedSearch.of("до 2 Марта 2020 года").days()).containsExactly("02.03.2020");
        assertThat(TypedSearch.of("школы 12 мая 2020 г.").days()).containsExactly("12.05.2020");
        assertThat(TypedSearch.of("школы 12 мая 2020 г.").words().orElseThrow()).contains("школы");
        assertThat(TypedSearch.of("2 мартовских").days()).isEmpty();
    }

    @Test
    void pointAndVersionAreNoDays() {
        assertThat(TypedSearch.of("пункт 1.2.1").days()).isEmpty();
        assertThat(TypedSearch.of("192.168.10.1").days()).isEmpty();
        assertThat(TypedSearch.of("пункт 1.2.1").words()).isPresent();
    }

    @Test
    void lateIsAskedForInAnyForm() {
        assertThat(TypedSearch.of("Просроченные школы"))
                .satisfies(search -> assertThat(search.late()).isTrue())
                .satisfies(search -> assertThat(search.words().orElseThrow())
                        .contains("школы")
                        .doesNotContain("просроч"));
        assertThat(TypedSearch.of("внутренний срок истёк"))
                .isEqualTo(new TypedSearch(Optional.empty(), List.of(), false, true, true));
        assertThat(TypedSearch.of("срок истёк"))
                .isEqualTo(new TypedSearch(Optional.empty(), List.of(), false, false, true));
        assertThat(TypedSearch.of("внутренние сроки школы"))
                .satisfies(search -> assertThat(search.internal()).isTrue())
                .satisfies(search -> assertThat(search.past()).isFalse())
                .satisfies(search -> assertThat(search.words().orElseThrow()).contains("школы"));
        assertThat(TypedSearch.of("школы").late()).isFalse();
        assertThat(TypedSearch.of(" - ").isEmpty()).isTrue();
    }

    @Test
    void signsThatStandOnNoCardFindNothing() {
        assertThat(TypedSearch.of("${1+1}").isEmpty()).isTrue();
        assertThat(TypedSearch.of("<script>").isEmpty()).isTrue();
        assertThat(TypedSearch.of("№ 66-рг").isEmpty()).isFalse();
    }

    @Test
    void loneFigureIsTheNumberAndNotWhatBeginsWithIt() {
        assertThat(TypedSearch.of("пункт 1").words().orElseThrow()).endsWith("(1)");
        assertThat(TypedSearch.of("пункт 14").words().orElseThrow()).contains("14:*");
    }

    @Test
    void pageIsLookedForByItsAddressHoweverItWasCopied() {
        TypedSearch asOnTheCard = TypedSearch.of("vk.com/minzdrav42");
        assertThat(asOnTheCard.words()).isPresent();
        for (String copied : List.of(
                "https://vk.com/minzdrav42",
                "http://vk.com/minzdrav42/",
                "https://m.vk.com/minzdrav42",
                "m.vk.com/minzdrav42",
                "vk.com/minzdrav42/",
                "HTTPS://www.vk.com/minzdrav42?utm_source=letter",
                "«https://vk.com/minzdrav42».")) {
            assertThat(TypedSearch.of(copied)).as(copied).isEqualTo(asOnTheCard);
        }
        assertThat(TypedSearch.of("просроченные https://ok.ru/minzdrav42 до 17.03"))
                .isEqualTo(TypedSearch.of("просроченные ok.ru/minzdrav42 до 17.03"));
        assertThat(TypedSearch.of("132-р/2023 п. 1.2/3").words())
                .as("numbers are no addresses")
                .isPresent();
    }
}
