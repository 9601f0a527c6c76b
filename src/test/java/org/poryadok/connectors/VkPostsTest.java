package org.poryadok.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.accountaddress.AccountAddress;

class VkPostsTest {

    /** Kirov's week of 29.12.2025. */
    private static final Instant FROM = Instant.parse("2025-12-28T21:00:00Z");

    private static final Instant TO = Instant.parse("2026-01-04T21:00:00Z");
    private static final AccountAddress COMMUNITY = AccountAddress.parse("vk", "https://vk.com/club42");
    private static final String REPOST = ",\"copy_history\":[{\"id\":7,\"owner_id\":-1,\"date\":1,\"text\":\"…\"}]";

    private VkServer server;
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new VkServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void postsOfTheWeekComeAndRepostsAreToldByTheirHistory() {
        server.post(13, seconds(TO), "")
                .post(12, seconds(TO) - 1, REPOST)
                .post(11, seconds(FROM), "")
                .post(10, seconds(FROM) - 1, "");

        FetchedPosts fetched = vk(100).fetch(COMMUNITY, FROM, TO);

        assertThat(fetched.fault()).isEmpty();
        assertThat(fetched.posts())
                .extracting(NetworkPost::address, NetworkPost::publishedAt, NetworkPost::repost)
                .containsExactly(
                        tuple("https://vk.com/wall-42_12", TO.minusSeconds(1), true),
                        tuple("https://vk.com/wall-42_11", FROM, false));
        assertThat(server.asked())
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("owner_id", "-42")
                        .containsEntry("filter", "owner")
                        .containsEntry("v", "5.199")
                        .containsEntry("count", "100")
                        .containsEntry("offset", "0")
                        .containsEntry("access_token", VkServer.TOKEN)
                        .containsEntry("query", "null"));
    }

    @Test
    void pagesAreTurnedUntilAPostIsOlderThanTheWeekAndAPinnedOneEndsNothing() {
        server.post(1, seconds(FROM) - 9_000_000, ",\"is_pinned\":1");
        for (int id = 20; id > 10; id--) {
            server.post(id, seconds(FROM) + id, "");
        }
        for (int id = 9; id > 1; id--) {
            server.post(id, seconds(FROM) - 100 + id, "");
        }

        FetchedPosts fetched = vk(4).fetch(COMMUNITY, FROM, TO);

        assertThat(fetched.posts()).hasSize(10);
        assertThat(server.asked()).extracting(form -> form.get("offset")).containsExactly("0", "4", "8");
        assertThat(pauses).as("three requests a second").hasSize(3).allMatch(Duration.ofMillis(333)::equals);
    }

    @Test
    void pageWithoutANumberIsAskedByItsNameAndAPersonByHisOwn() {
        vk(100).fetch(AccountAddress.parse("vk", "vk.com/minzdrav43"), FROM, TO);
        vk(100).fetch(AccountAddress.parse("vk", "vk.com/id77"), FROM, TO);

        assertThat(server.asked().get(0)).containsEntry("domain", "minzdrav43").doesNotContainKey("owner_id");
        assertThat(server.asked().get(1)).containsEntry("owner_id", "77");
    }

    @Test
    void tooManyRequestsAreRepeatedMoreAndMoreSlowly() {
        server.failsOnce(6).failsOnce(6).post(11, seconds(FROM), "");

        assertThat(vk(100).fetch(COMMUNITY, FROM, TO)).satisfies(fetched -> {
            assertThat(fetched.fault()).isEmpty();
            assertThat(fetched.posts()).hasSize(1);
        });
        assertThat(pauses).containsSubsequence(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void tooManyRequestsForTooLongAreToldInWords() {
        server.failsOnce(6).failsOnce(6).failsOnce(6).failsOnce(6);

        FetchedPosts fetched = vk(100).fetch(COMMUNITY, FROM, TO);

        assertThat(fetched.fault()).contains("«ВКонтакте» отвечает, что запросов слишком много. Код ошибки: 6.");
        assertThat(fetched.outage()).isTrue();
        assertThat(server.asked()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "5,ключ доступа: он неверен или отозван,true",
        "15,она закрыта,false",
        "18,удалена или заблокирована,false",
        "29,Суточный предел,true",
        "100,не находит страницы,false",
        "777,Код ошибки: 777,true"
    })
    void errorThatDoesNotPassIsToldOnceInRussian(int code, String said, boolean outage) {
        server.failsOnce(code);

        FetchedPosts fetched = vk(100).fetch(COMMUNITY, FROM, TO);

        assertThat(fetched.posts()).isEmpty();
        assertThat(fetched.fault().orElseThrow()).contains(said).doesNotContain("English");
        assertThat(fetched.outage()).isEqualTo(outage);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void wrongTokenIsTold() {
        FetchedPosts fetched = vk(settings("wrong", Duration.ofSeconds(5), 100)).fetch(COMMUNITY, FROM, TO);

        assertThat(fetched.fault().orElseThrow())
                .contains("не принимает ключ доступа")
                .doesNotContain("wrong");
    }

    @Test
    void whatCameBeforeTheFaultIsKept() {
        server.post(20, seconds(FROM) + 20, "")
                .post(19, seconds(FROM) + 19, "")
                .answersOnce(
                        200,
                        "{\"response\":{\"count\":9,\"items\":[{\"id\":21,\"owner_id\":-42,\"date\":" + seconds(FROM)
                                + "}]}}")
                .answersOnce(200, "{\"response\":");

        FetchedPosts fetched = vk(1).fetch(COMMUNITY, FROM, TO);

        assertThat(fetched.posts()).hasSize(1);
        assertThat(fetched.fault()).contains("Ответ «ВКонтакте» не удалось прочитать.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "{}", "{\"response\":{}}", "{\"response\":{\"items\":5}}", "[]", "\"\""})
    void brokenAnswerIsTold(String body) {
        server.answersOnce(200, body);
        assertThat(vk(100).fetch(COMMUNITY, FROM, TO).fault()).contains("Ответ «ВКонтакте» не удалось прочитать.");
    }

    @Test
    void serverFaultIsRepeatedAndARefusalIsNot() {
        server.answersOnce(502, "<html>").answersOnce(200, "{\"response\":{\"count\":0,\"items\":[]}}");
        assertThat(vk(100).fetch(COMMUNITY, FROM, TO).fault()).isEmpty();

        server.answersOnce(403, "<html>");
        assertThat(vk(100).fetch(COMMUNITY, FROM, TO).fault()).contains("«ВКонтакте» отвечает кодом 403.");
    }

    @Test
    void silenceEndsWithTheTimeout() {
        server.saysNothingOnce();

        FetchedPosts fetched =
                vk(settings(VkServer.TOKEN, Duration.ofMillis(300), 100)).fetch(COMMUNITY, FROM, TO);

        assertThat(fetched.fault().orElseThrow()).contains("не отвечает");
        assertThat(fetched.outage()).isTrue();
    }

    @Test
    void nobodyListensThere() {
        server.close();
        assertThat(vk(100).fetch(COMMUNITY, FROM, TO).fault()).contains("Нет связи с «ВКонтакте».");
    }

    @Test
    void withoutATokenItIsOffAndSaysSo() {
        assertThat(vk(settings("", Duration.ofSeconds(5), 100)).off().orElseThrow())
                .contains("ключ доступа не задан");
        assertThat(vk(100).off()).isEmpty();
    }

    @Test
    void tokenIsNotToldAndWrongSettingsAreRefused() {
        assertThat(settings("secret-token", Duration.ofSeconds(5), 100).toString())
                .doesNotContain("secret-token")
                .contains("***");
        assertThatThrownBy(() -> settings("t", Duration.ofSeconds(5), 101)).hasMessageContaining("от 1 до 100");
        assertThatThrownBy(() -> settings("t", Duration.ZERO, 100)).hasMessageContaining("timeout");
    }

    private VkPosts vk(int pageSize) {
        return vk(settings(VkServer.TOKEN, Duration.ofSeconds(5), pageSize));
    }

    private VkPosts vk(VkProperties settings) {
        return new VkPosts(settings, pauses::add);
    }

    private VkProperties settings(String token, Duration timeout, int pageSize) {
        URI address = server.address();
        return new VkProperties(token, address, timeout, pageSize, 3, 3);
    }

    private static long seconds(Instant moment) {
        return moment.getEpochSecond();
    }
}
