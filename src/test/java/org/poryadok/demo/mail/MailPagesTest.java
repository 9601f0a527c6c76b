package org.poryadok.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.Dispatcher;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@PoryadokTest
class MailPagesTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private MailJournal journal;

    @Autowired
    private CaughtLetters letters;

    @Autowired
    private TestRestTemplate http;

    private final String name = UUID.randomUUID().toString();

    @Test
    void letterPutIntoTheOutboxIsSeenInTheBrowser() {
        send("Срок <истекает>", "<p>Здравствуйте & \"до свидания\"</p><script>alert(1)</script>");

        String list = http.getForObject("/demo/mail?to=" + name, String.class);
        assertThat(list).contains("Срок &lt;истекает&gt;", name + "@example.ru", "Иванова Мария", "(UTC+07:00)");

        long id = letters.headlines(name).get(0).id();
        String page = http.getForObject("/demo/mail/" + id, String.class);
        assertThat(page)
                .contains(
                        "Срок &lt;истекает&gt;",
                        "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"",
                        "&lt;script&gt;alert(1)",
                        "Текст письма",
                        "X-Poryadok-Key")
                .doesNotContain("<script>alert(1)");
        assertThat(http.getForObject("/demo/mail/" + id + ".eml", String.class))
                .contains("Auto-Submitted: auto-generated");
    }

    @Test
    void jsonHoldsWhatTheLetterSaid() {
        send("Срок истекает", "<p>Текст</p>");
        send("Просрочено", "<p>Текст</p>");

        JsonNode json = http.getForObject("/demo/mail.json?to=" + name, JsonNode.class);

        assertThat(json).hasSize(2);
        JsonNode newest = json.get(0);
        assertThat(newest.get("subject").asText()).isEqualTo("Просрочено");
        assertThat(newest.get("to").asText()).contains(name + "@example.ru", "Иванова Мария");
        assertThat(newest.get("from").asText()).contains("poryadok@");
        assertThat(newest.get("date").asText()).endsWith("Z");
        assertThat(newest.get("text").asText()).isEqualTo("Текст письма");
        assertThat(newest.get("html").asText()).isEqualTo("<p>Текст</p>");
        assertThat(newest.get("messageId").asText()).startsWith("<");
        assertThat(newest.get("headers").get("X-Poryadok-Jurisdiction").asText())
                .isEqualTo("kuzbass");
        assertThat(newest.get("attachments")).isEmpty();
        assertThat(http.getForObject("/demo/mail.json?limit=1&to=" + name, JsonNode.class))
                .hasSize(1);
    }

    @Test
    void documentsOfALetterAreDownloads() {
        byte[] document = {0, 1, 2, (byte) 200, 13, 10};
        outbox.put(
                new Letter(
                        UUID.randomUUID().toString(),
                        "kuzbass",
                        name + "@example.ru",
                        "Иванова Мария",
                        "Отчёт",
                        "Текст письма",
                        "<p>Текст</p>",
                        Optional.empty()),
                List.of(new Attachment("Отчёт за октябрь <1>.docx", "application/vnd.openxmlformats", document)));
        dispatcher.dispatchNow();

        long id = letters.headlines(name).get(0).id();
        assertThat(http.getForObject("/demo/mail/" + id, String.class))
                .contains("Отчёт за октябрь &lt;1&gt;.docx", "/demo/mail/" + id + "/attachments/1");
        ResponseEntity<byte[]> download = http.getForEntity("/demo/mail/" + id + "/attachments/1", byte[].class);
        assertThat(download.getBody()).isEqualTo(document);
        assertThat(download.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(download.getHeaders().getContentDisposition().getFilename()).isEqualTo("Отчёт за октябрь <1>.docx");
        assertThat(http.getForObject("/demo/mail.json?to=" + name, JsonNode.class)
                        .get(0)
                        .get("attachments")
                        .get(0)
                        .asText())
                .isEqualTo("Отчёт за октябрь <1>.docx");
        assertThat(http.getForEntity("/demo/mail/" + id + "/attachments/2", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity("/demo/mail/" + id + "/attachments/0", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void emptyListSaysSoAndAnUnknownLetterIsNotFound() {
        assertThat(http.getForObject("/demo/mail?to=" + name + "&page=-7", String.class))
                .contains("Писем получателю, в имени или адресе которого есть", name);
        ResponseEntity<String> unknown = http.getForEntity("/demo/mail/999999999", String.class);
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void longListIsTurnedInPages() {
        for (int i = 0; i < 51; i++) {
            put("Письмо " + i, "<p>Текст</p>");
        }
        dispatcher.dispatchNow();

        assertThat(http.getForObject("/demo/mail?to=" + name, String.class))
                .contains("Страница 1 из 2, всего писем: 51", "Письмо 50", "Старее")
                .doesNotContain(">Письмо 0<", "Новее");
        assertThat(http.getForObject("/demo/mail?page=99&to=" + name, String.class))
                .contains("Страница 2 из 2", ">Письмо 0<", "Новее")
                .doesNotContain("Старее");
    }

    @Test
    void sentLetterIsInTheJournal() {
        String key = send("Срок истекает", "<p>Текст</p>");

        assertThat(journal.find(key)).get().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(LetterState.SENT);
            assertThat(Duration.between(entry.createdAt(), entry.sentAt().orElseThrow()))
                    .isGreaterThanOrEqualTo(Duration.ZERO);
        });
    }

    private String send(String subject, String html) {
        String key = put(subject, html);
        dispatcher.dispatchNow();
        return key;
    }

    private String put(String subject, String html) {
        String key = UUID.randomUUID().toString();
        outbox.put(new Letter(
                key,
                "kuzbass",
                name + "@example.ru",
                "Иванова Мария",
                subject,
                "Текст письма",
                html,
                Optional.empty()));
        return key;
    }
}
