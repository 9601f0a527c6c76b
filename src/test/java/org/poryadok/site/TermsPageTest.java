package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@PoryadokTest
class TermsPageTest {

    @LocalServerPort
    private int port;

    private PublicPages visitor;

    @BeforeEach
    void visit() {
        visitor = new PublicPages(port);
    }

    @Test
    void emptyFormIsShownWithEveryClauseThatSetsATerm() throws Exception {
        HttpResponse<String> page = visitor.get("/terms", Map.of());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<h1>Калькулятор сроков</h1>",
                        "kuzbass-66-2020/KUZ-3c",
                        "shpakovsky-1199-2023/SHP-3.2.2",
                        "Ставропольский край")
                .doesNotContain("role=\"alert\"", "kuzbass-66-2020/KUZ-0\"");
    }

    @Test
    void periodIsComputedAndExplained() throws Exception {
        HttpResponse<String> page = visitor.get(
                "/terms",
                Map.of(
                        "kind",
                        "period",
                        "amount",
                        "10",
                        "unit",
                        "calendar-days",
                        "from",
                        "14.02.2020",
                        "region",
                        "RU-KEM"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<strong>25.02.2020</strong>",
                        "вторник",
                        "00:00 26.02.2020 (UTC+07:00)",
                        "24.02 — выходной, перенесён с 23.02.2020",
                        "value=\"14.02.2020\"");
    }

    @Test
    void addressOfTheApiOpensThePageWithTheSameAnswer() throws Exception {
        HttpResponse<String> page =
                visitor.get("/terms", Map.of("rule", "3-weeks", "from", "2023-09-02", "region", "RU-STA"));

        assertThat(page.body())
                .contains("<strong>25.09.2023</strong>", "value=\"02.09.2023\"")
                .containsPattern("id=\"amount\"[^>]*value=\"3\"");
    }

    @Test
    void clauseIsCitedWithItsQuotation() throws Exception {
        HttpResponse<String> page = visitor.get(
                "/terms", Map.of("kind", "clause", "basis", "kuzbass-66-2020/KUZ-3c", "from", "25.02.2020"));

        assertThat(page.body()).contains("<strong>06.03.2020</strong>", "№ 66", "в течение 10 дней");
    }

    @Test
    void dateOfAnActNeedsNoEvent() throws Exception {
        HttpResponse<String> page = visitor.get("/terms", Map.of("act", "spb-draft-2020", "clause", "SPB-5.1"));

        assertThat(page.body()).contains("<strong>01.10.2020</strong>", "30.09.2020");
    }

    @Test
    void faultStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        HttpResponse<String> page = visitor.get(
                "/terms",
                Map.of(
                        "kind",
                        "period",
                        "amount",
                        "3",
                        "unit",
                        "weeks",
                        "from",
                        "31.02.2024",
                        "region",
                        "RU-TOM",
                        "roll",
                        "previous"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("role=\"alert\"")
                .containsPattern("id=\"from-fault\" class=\"error\">Дата «31.02.2024» не распознана")
                .containsPattern("id=\"from\"[^>]*value=\"31.02.2024\"[^>]*aria-invalid=\"true\"")
                .containsPattern("value=\"weeks\" selected")
                .containsPattern("value=\"RU-TOM\"[^>]*selected")
                .containsPattern("value=\"previous\" selected")
                .doesNotContain("id=\"result\"");
    }

    @Test
    void amountThatIsNotANumberIsToldInWordsOfTheForm() throws Exception {
        HttpResponse<String> page = visitor.get(
                "/terms", Map.of("kind", "period", "amount", "десять", "unit", "weeks", "from", "01.03.2024"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Продолжительность срока — целое число от 1 до 9999.", "value=\"десять\"");
    }

    @Test
    void whatIsTypedIsTextAndNeverMarkup() throws Exception {
        HttpResponse<String> page = visitor.get(
                "/terms",
                Map.of(
                        "kind",
                        "period",
                        "amount",
                        "\"><script>alert(1)</script>",
                        "unit",
                        "weeks",
                        "from",
                        "<b>x</b>",
                        "zone",
                        "<i>"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("<script>", "<b>x", "<i>").contains("&lt;script&gt;");
    }
}
