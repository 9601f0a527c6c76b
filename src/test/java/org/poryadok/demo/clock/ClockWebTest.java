package org.poryadok.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.deployment.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PoryadokTest
class ClockWebTest {

    private static final Duration TICK = Duration.ofMinutes(1);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MovableClock clock;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void programSetsTheClock() {
        JsonNode answer = post("{\"set\":\"2020-02-14T09:00:00+07:00\"}", HttpStatus.OK);

        assertShows("2020-02-14T02:00:00Z");
        assertThat(Instant.parse(answer.get("now").asText()))
                .isBetween(
                        Instant.parse("2020-02-14T02:00:00Z"),
                        Instant.parse("2020-02-14T02:00:00Z").plus(TICK));
        assertThat(Duration.parse(answer.get("offset").asText())).isNegative();
    }

    @Test
    void scriptsOfTheApplicationsFollowTheClock() {
        clock.set(Instant.parse("2020-02-14T02:00:00Z"));

        assertThat(http.getForObject("/camunda/lib/poryadok/ahead.js", String.class))
                .startsWith("export const ahead = -");
    }

    @Test
    void programAdvancesTheClockAndComesBack() {
        post("{\"set\":\"2020-02-14T09:00:00+07:00\"}", HttpStatus.OK);
        post("{\"advance\":\"P3D\"}", HttpStatus.OK);
        assertShows("2020-02-17T02:00:00Z");

        JsonNode answer = post("{\"reset\":true}", HttpStatus.OK);

        assertThat(answer.get("offset").asText()).isEqualTo("PT0S");
    }

    /** Else whoever has left would keep his tasks until the next hour of the machine. */
    @Test
    void partInProceduresEndsAtOnceWhenTheClockHasPassedItsEnd() {
        String part = "kuzbass.health.authorized";
        String person = "kuzbass.health.specialist";
        identity.createMembership(person, part);

        post("{\"advance\":\"P3D\"}", HttpStatus.OK);

        assertThat(identity.createUserQuery().memberOfGroup(part).userId(person).count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"advance\":\"P1D\",\"set\":\"2020-02-14T09:00:00+07:00\"}",
                "not json",
                "",
                "[]",
                "{\"advance\":\"три дня\"}",
                "{\"advance\":\"P9999Y\"}",
                "{\"advance\":\"P999999999Y\"}",
                "{\"advance\":\"PT9223372036854775807S\"}",
                "{\"set\":\"2020-02-14\"}",
                "{\"set\":\"2020-02-30T09:00:00+07:00\"}",
                "{\"set\":\"1890-01-01T00:00:00Z\"}",
                "{\"reset\":false}"
            })
    void whatCannotBeDoneIsARussianSentenceAndMovesNothing(String body) {
        JsonNode answer = post(body, HttpStatus.BAD_REQUEST);

        assertThat(answer.get("error").asText())
                .containsPattern("[а-я]{3,}")
                .doesNotContain("Exception")
                .endsWith(".");
        assertThat(clock.offset()).isZero();
    }

    @Test
    void programWithoutAPreferenceGetsJson() {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.ALL));

        ResponseEntity<JsonNode> answer =
                http.exchange("/demo/clock", HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class);

        assertThat(answer.getBody().fieldNames()).toIterable().containsExactlyInAnyOrder("now", "offset");
    }

    @Test
    void pageShowsTheMomentInEveryZone() {
        clock.set(Instant.parse("2020-02-14T20:30:00Z"));

        assertThat(page())
                .contains(
                        "пятница, 14.02.2020 23:30",
                        "суббота, 15.02.2020 03:30",
                        "Кемеровская область",
                        "Томская область");
    }

    @ParameterizedTest
    @CsvSource({
        "kuzbass, 2020-02-21T12:00:00Z, 2020-02-25T02:05:00Z",
        "spb,     2020-02-21T12:00:00Z, 2020-02-25T06:05:00Z",
        "tomsk,   2020-02-16T18:00:00Z, 2020-02-18T02:05:00Z",
    })
    void buttonLeadsToTheMorningOfTheNextWorkingDay(String jurisdiction, Instant from, String to) {
        clock.set(from);

        assertThat(submit(Map.of("action", "working-day", "jurisdiction", jurisdiction))
                        .getStatusCode())
                .isEqualTo(HttpStatus.SEE_OTHER);

        assertShows(to);
    }

    @Test
    void momentIsSetInTheChosenZone() {
        submit(Map.of("action", "set", "moment", "2020-02-14T09:00", "jurisdiction", "tomsk"));

        assertShows("2020-02-14T02:00:00Z");
    }

    @Test
    void pageRefusesWithASentenceAndKeepsWhatWasTyped() {
        ResponseEntity<String> far =
                submit(Map.of("action", "set", "moment", "2199-02-14T09:00", "jurisdiction", "tomsk"));

        assertThat(far.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(far.getBody()).contains("2000–2099", "value=\"2199-02-14T09:00\"", "value=\"tomsk\" selected");
        assertThat(submit(Map.of("action", "set", "moment", "вчера", "jurisdiction", "tomsk"))
                        .getBody())
                .contains("Укажите дату и время.");
        assertThat(submit(Map.of("action", "working-day", "jurisdiction", "atlantis"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void workingDayBeyondTheCalendarIsASentence() {
        clock.set(Instant.parse("2098-02-14T09:00:00Z"));

        assertThat(submit(Map.of("action", "working-day", "jurisdiction", "spb"))
                        .getBody())
                .contains("role=\"alert\"")
                .containsPattern("календар");
    }

    private String page() {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        return http.exchange("/demo/clock", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody();
    }

    private ResponseEntity<String> submit(Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        return http.withRequestFactorySettings(settings -> settings.withRedirects(Redirects.DONT_FOLLOW))
                .exchange("/demo/clock", HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
    }

    private JsonNode post(String body, HttpStatus expected) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<JsonNode> answer =
                http.exchange("/demo/clock", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(expected);
        return answer.getBody();
    }

    private void assertShows(String moment) {
        assertThat(clock.instant())
                .isBetween(Instant.parse(moment), Instant.parse(moment).plus(TICK));
    }
}
