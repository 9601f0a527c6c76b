package org.poryadok.act.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.poryadok.act.ActLoadException;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.NetworkState;
import org.poryadok.term.RollPolicy;
import org.poryadok.term.TermRule;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ExternalActsTest {

    @Test
    void anActOfAnotherRegionDroppedIntoTheFolderIsThereBesideTheFive() throws Exception {
        Acts acts = ActConfiguration.read(folder().toString(), DefaultTerm.NONE);
        LegalAct act = acts.act("zarechny-17-2024");

        assertThat(acts.all()).hasSize(6);
        assertThat(act.jurisdiction().zone()).isEqualTo(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(act.jurisdiction().letterHour()).isEqualTo(LocalTime.of(8, 30));
        assertThat(act.number()).contains("17");
        assertThat(act.termPolicy().roll()).isEqualTo(RollPolicy.PREVIOUS_WORKING_DAY);
        assertThat(act.clause("ZAR-2").term()).contains(new TermRule.WorkingDays(5));
        assertThat(act.clausesOf("create-account")).extracting(Clause::modality).containsExactly(Modality.RECOMMENDED);
    }

    @Test
    void aTermFromReceiptAndOneFromChangeAreTheActsOwn() throws Exception {
        LegalAct act =
                ActConfiguration.read(folder().toString(), DefaultTerm.NONE).act("zarechny-17-2024");

        assertThat(act.clause("ZAR-5").trigger()).isEqualTo(ClauseTrigger.RECEIPT);
        assertThat(act.clause("ZAR-5").term()).contains(new TermRule.WorkingDays(3));
        assertThat(act.clause("ZAR-6").trigger()).isEqualTo(ClauseTrigger.CHANGE);
        assertThat(act.clause("ZAR-6").termIsInternal()).isFalse();
    }

    @Test
    void anInternalTermIsToldApartFromATermOfTheAct() throws Exception {
        Clause clause = ActConfiguration.read(folder().toString(), DefaultTerm.NONE)
                .act("zarechny-17-2024")
                .clause("ZAR-1");

        assertThat(clause.term()).isEmpty();
        assertThat(clause.effectiveTerm()).contains(new TermRule.Months(1));
        assertThat(clause.termIsInternal()).isTrue();
    }

    @Test
    void federalBanHoldsForTheExternalActToo() throws Exception {
        LegalAct act =
                ActConfiguration.read(folder().toString(), DefaultTerm.NONE).act("zarechny-17-2024");

        assertThat(act.stateOf("instagram", LocalDate.of(2024, 3, 1))).isEqualTo(NetworkState.PROHIBITED);
        assertThat(act.stateOf("vk", LocalDate.of(2024, 12, 31))).isEqualTo(NetworkState.ALLOWED);
        assertThat(act.stateOf("vk", LocalDate.of(2025, 1, 1))).isEqualTo(NetworkState.MANDATORY);
    }

    @Test
    void anExternalFileWithTheIdOfOneOfTheFiveTakesItsPlace(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("tomsk.yaml"), SoundAct.text().replace("id: zarechny-17-2024", "id: tomsk-132r-2023"));

        Acts acts = ActConfiguration.read(folder.toString(), DefaultTerm.NONE);

        assertThat(acts.all()).hasSize(5);
        assertThat(acts.act("tomsk-132r-2023").jurisdiction().id()).isEqualTo("zarechny");
    }

    @Test
    void anExternalListOfNetworksTakesThePlaceOfTheFederalOne(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("federal"));
        Files.writeString(folder.resolve("federal/networks.yaml"), """
                networks:
                  - network: ok
                    from: 2026-01-01
                    state: prohibited
                    reason: Проверка.
                    basis: настройка
                """);

        LegalAct kuzbass =
                ActConfiguration.read(folder.toString(), DefaultTerm.NONE).act("kuzbass-66-2020");

        assertThat(kuzbass.stateOf("ok", LocalDate.of(2026, 1, 1))).isEqualTo(NetworkState.PROHIBITED);
        assertThat(kuzbass.stateOf("instagram", LocalDate.of(2026, 1, 1))).isEqualTo(NetworkState.ALLOWED);
    }

    @Test
    void filesThatAreNoActsAreLeftAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("readme.txt"), "не акт");
        Files.writeString(folder.resolve(".hidden.yaml"), "не акт");
        Files.createDirectory(folder.resolve("old.yaml"));

        assertThat(ActConfiguration.read(folder.toString(), DefaultTerm.NONE).all())
                .hasSize(5);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> ActConfiguration.read("/нет/такой/папки", DefaultTerm.NONE))
                .isInstanceOf(ActLoadException.class)
                .hasMessageContaining("/нет/такой/папки")
                .hasMessageContaining("poryadok.acts.location");
    }

    @Test
    void aBrokenActStopsTheStartWithFileLineAndRemedy(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = folder.resolve("zarechny.yaml");
        String text = SoundAct.with("term: 5-working-days", "term: 5-days");
        Files.writeString(file, text);

        assertThatThrownBy(() -> start(folder)).hasRootCauseInstanceOf(ActLoadException.class);

        assertThat(output.getOut())
                .contains(
                        file + ", строка " + SoundAct.lineOf(text, "term: 5-days")
                                + ": Пункт «ZAR-2»: «5-days» в поле «term»",
                        "Исправьте перечисленные строки и запустите снова.");
        assertThat(output.getOut()).doesNotContain("\tat org.");
    }

    @Test
    void aFileTypedInAnOldEditorStopsTheStartWithASentence(@TempDir Path folder, CapturedOutput output)
            throws IOException {
        Files.write(folder.resolve("old.yaml"), SoundAct.text().getBytes(Charset.forName("windows-1251")));

        assertThatThrownBy(() -> start(folder)).hasRootCauseInstanceOf(ActLoadException.class);

        assertThat(output.getOut())
                .contains("old.yaml, строка 1: Файл сохранён не в кодировке UTF-8")
                .doesNotContain("\tat org.");
    }

    private static void start(Path folder) {
        new SpringApplicationBuilder(ActConfiguration.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .properties("spring.config.name=none", "poryadok.acts.location=" + folder)
                .run();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(ExternalActsTest.class.getResource("/act/external").toURI());
    }
}
