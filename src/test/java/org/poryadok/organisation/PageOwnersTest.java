package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Owner and keeper differ: the page is the Governor's or the Government's, a department keeps it (DOMAIN trap 28). */
@PoryadokTest
@Transactional
class PageOwnersTest {

    private static final ZoneId KUZBASS = ZoneId.of("Asia/Novokuznetsk");
    private static final Keeping MINISTER = new Keeping("kuzbass.health", OwnerKind.HEAD);
    private static final String OFFICIALS = "Юрисдикция;Код органа;Логин;ФИО;Должность;Уровень должности;"
            + "Гражданская служба;Электронная почта;Роли;Работает\n";

    @Autowired
    private PageOwners owners;

    @Autowired
    private OrganisationImport importer;

    @Autowired
    private Engine engine;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tomsk.information-policy         | GOVERNOR       | tomsk.governor            | Губернатор Томской области
                    tomsk.information-policy         | ADMINISTRATION | tomsk.administration      | Администрация Томской области
                    kuzbass.media                    | GOVERNMENT     | kuzbass.government        | Правительство Кемеровской области – Кузбасса
                    spb.governor-administration      | GOVERNMENT     | spb.government            | Правительство Санкт-Петербурга
                    spb.health                       | HEAD           | spb.health.head           | Председатель комитета по здравоохранению
                    kuzbass.health                   | HEAD           | kuzbass.health.head       | Министр здравоохранения Кузбасса
                    tomsk.administration             | ADMINISTRATION | tomsk.administration      | Администрация Томской области
                    shpakovsky.administration        | ADMINISTRATION | shpakovsky.administration | Администрация Шпаковского муниципального округа Ставропольского края
                    kirov.transport-company          | STATE_OWNED_ORGANIZATION | kirov.transport-company | Акционерное общество «Заозёрный автобус»
                    """)
    void ownerIsWhomTheActMeansWhicheverBodyKeepsThePage(String keeper, OwnerKind kind, String id, String name) {
        PageOwner owner = owners.of(new Keeping(keeper, kind));

        assertThat(owner.id()).isEqualTo(id);
        assertThat(owner.name()).isEqualTo(name);
        assertThat(owner.keeperId()).isEqualTo(keeper);
        assertThat(owner.keepsItself()).isEqualTo(id.equals(keeper));
    }

    @Test
    void personOfTheDayIsKnownOfHeadsAlone() {
        assertThat(owners.of(MINISTER).person()).contains("Ветлугин Юрий Яковлевич");
        assertThat(owners.of(new Keeping("tomsk.information-policy", OwnerKind.GOVERNOR))
                        .person())
                .isEmpty();
        assertThat(owners.of(new Keeping("kuzbass.health", OwnerKind.SECTORAL_BODY))
                        .person())
                .isEmpty();
    }

    @Test
    void whenTheMinisterChangesEarlierDaysKeepTheirOwn() {
        at("2025-03-10T10:00");
        heads("Первых Пётр Петрович;министр здравоохранения Кузбасса");
        at("2025-03-20T10:00");
        heads("Вторых Вера Викторовна;исполняющая обязанности министра здравоохранения Кузбасса");

        assertThat(on("2025-03-10")).isEqualTo("Министр здравоохранения Кузбасса: Первых Пётр Петрович");
        assertThat(on("2025-03-19")).isEqualTo("Министр здравоохранения Кузбасса: Первых Пётр Петрович");
        assertThat(on("2025-03-20"))
                .isEqualTo("Исполняющая обязанности министра здравоохранения Кузбасса: Вторых Вера Викторовна");
        at("2025-04-01T10:00");
        assertThat(on("2025-03-20"))
                .isEqualTo("Исполняющая обязанности министра здравоохранения Кузбасса: Вторых Вера Викторовна");
        assertThat(owners.of(MINISTER).person()).contains("Вторых Вера Викторовна");
    }

    @Test
    void nobodyIsNamedForADayOfWhichNothingIsKnownButThePostIs() {
        at("2025-03-10T10:00");
        heads("Первых Пётр Петрович;министр здравоохранения Кузбасса");

        assertThat(on("2020-03-02")).isEqualTo("Министр здравоохранения Кузбасса: никто");
    }

    @Test
    void correctionOfTheSameDayLeavesNoPersonOfBeforeIt() {
        at("2025-03-10T10:00");
        heads("Первых Пётр Петрович;министр здравоохранения Кузбасса");
        heads("Первый Пётр Петрович;министр здравоохранения Кузбасса");
        at("2025-03-11T10:00");

        assertThat(on("2025-03-10")).isEqualTo("Министр здравоохранения Кузбасса: Первый Пётр Петрович");
    }

    private String on(String day) {
        PageOwner owner =
                owners.of(List.of(MINISTER), Optional.of(LocalDate.parse(day))).get(MINISTER);
        return owner.name() + ": " + owner.person().orElse("никто");
    }

    private void heads(String nameAndPost) {
        ImportReport report = importer.load(
                Optional.empty(),
                Optional.of(new ImportFile(
                        "officials.csv",
                        (OFFICIALS + "kuzbass;health;kuzbass.health.head;" + nameAndPost
                                        + ";руководитель;да;head@kuzbass.example;руководитель;да\n")
                                .getBytes(StandardCharsets.UTF_8))));
        assertThat(report.faults()).isEmpty();
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(KUZBASS));
    }
}
