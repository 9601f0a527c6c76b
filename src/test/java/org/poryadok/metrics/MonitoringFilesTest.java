package org.poryadok.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.yaml.snakeyaml.Yaml;

/** The files in {@code docker/} for Prometheus and Grafana against the host as it is. */
@PoryadokTest
class MonitoringFilesTest {

    private static final Path DOCKER = Path.of("docker");
    /** Told by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Set<String> WORDS = Set.of(
            "by", "without", "on", "ignoring", "group_left", "group_right", "and", "or", "unless", "bool", "offset");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\()\\b");
    private static final Pattern FUNCTION = Pattern.compile("[a-z_]+\\s*(?=\\()");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{([^}]*)}");
    /** Figures of the one database that all nodes share. */
    private static final Pattern SHARED = Pattern.compile("poryadok_(cards|letters|jobs|incidents)_?\\w*");

    @Autowired
    private TestRestTemplate http;

    @Test
    void everyFigureOfTheDashboardAndTheAlertsIsExported() throws IOException {
        // A request is counted when it has been answered.
        Scrape.of(http);
        Set<String> exported = Scrape.of(http).names();
        exported.addAll(OF_PROMETHEUS);

        assertThat(expressions())
                .allSatisfy(expression -> assertThat(namesIn(expression))
                        .as(expression)
                        .isNotEmpty()
                        .isSubsetOf(exported));
    }

    @Test
    void everyLabelValueAskedForIsExported() throws IOException {
        Scrape scrape = Scrape.of(http);
        assertThat(expressions())
                .allSatisfy(expression -> SELECTOR.matcher(expression)
                        .results()
                        .filter(selector -> selector.group(1).startsWith("poryadok_"))
                        .forEach(selector -> assertThat(scrape.value(
                                        selector.group(1), selector.group(2).replace("\"", "")))
                                .isNotNaN()));
    }

    @Test
    void whatEveryNodeTellsAlikeIsNeverSummed() throws IOException {
        assertThat(expressions())
                .allSatisfy(expression -> SHARED.matcher(expression)
                        .results()
                        .forEach(figure -> assertThat(expression.substring(0, figure.start()))
                                .as(expression)
                                .containsPattern("max( by \\([a-z]+\\))? ?\\((min_over_time\\()?$")));
    }

    @Test
    void panelsAreTitledAndExplainedInRussianAndDoNotOverlap() throws IOException {
        Set<String> places = new TreeSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
            assertThat(panel.path("title").asText()).containsPattern("^[А-ЯЁ]").doesNotContainPattern("[A-Za-z]");
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.path("description").asText())
                        .as(panel.path("title").asText())
                        .containsPattern("[а-яё].*\\.$");
            }
            JsonNode place = panel.path("gridPos");
            for (int x = place.path("x").asInt();
                    x < place.path("x").asInt() + place.path("w").asInt();
                    x++) {
                for (int y = place.path("y").asInt();
                        y < place.path("y").asInt() + place.path("h").asInt();
                        y++) {
                    assertThat(x).isLessThan(24);
                    assertThat(places.add(x + ":" + y))
                            .as(panel.path("title").asText())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void compositionMountsFilesThatAreThere() throws IOException {
        Map<String, Object> composition = yaml(DOCKER.resolve("compose.yaml"));
        List<String> mounted = new ArrayList<>();
        for (Object service : map(composition.get("services")).values()) {
            Object volumes = map(service).get("volumes");
            if (volumes instanceof List<?> list) {
                list.stream()
                        .map(String::valueOf)
                        .filter(volume -> volume.startsWith("./"))
                        .forEach(volume -> mounted.add(volume.substring(0, volume.indexOf(':'))));
            }
        }
        assertThat(mounted)
                .contains("./prometheus", "./grafana/dashboards", "./grafana/provisioning")
                .allSatisfy(path -> assertThat(DOCKER.resolve(path)).exists());
    }

    @Test
    void prometheusAsksTheNodesOfTheCompositionWithTheCollectorsLogin() throws IOException {
        Map<String, Object> services = map(yaml(DOCKER.resolve("compose.yaml")).get("services"));
        Map<String, Object> job =
                map(((List<?>) yaml(DOCKER.resolve("prometheus/prometheus.yml")).get("scrape_configs")).get(0));

        assertThat(job).containsEntry("metrics_path", "/actuator/prometheus");
        assertThat(map(job.get("basic_auth")))
                .containsEntry("username", "prometheus")
                .containsEntry("password_file", "/run/secrets/metrics-password");
        assertThat(map(services.get("prometheus")))
                .containsEntry("secrets", List.of("metrics-password"))
                .containsEntry("profiles", List.of("monitoring"));
        Object targets = map(((List<?>) job.get("static_configs")).get(0)).get("targets");
        assertThat(targets)
                .asInstanceOf(list(String.class))
                .allSatisfy(target -> assertThat(services).containsKey(target.replace(":8080", "")))
                .hasSize((int) services.keySet().stream()
                        .filter(name -> name.startsWith("node"))
                        .count());
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>(dashboard().findValuesAsText("expr"));
        for (Object group :
                (List<?>) yaml(DOCKER.resolve("prometheus/alerts.yml")).get("groups")) {
            ((List<?>) map(group).get("rules"))
                    .forEach(rule -> expressions.add(String.valueOf(map(rule).get("expr"))));
        }
        assertThat(expressions).hasSizeGreaterThan(20);
        return expressions;
    }

    /** What is left when strings, ranges, groupings, functions and words of the language have been taken away. */
    private static List<String> namesIn(String expression) {
        String bare = expression.replaceAll("\\{[^}]*}", "").replaceAll("\\[[^]]*]", "");
        bare = GROUPING.matcher(bare).replaceAll("");
        bare = FUNCTION.matcher(bare).replaceAll("");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .toList();
    }

    private static JsonNode dashboard() throws IOException {
        try (Stream<Path> files = Files.list(DOCKER.resolve("grafana/dashboards"))) {
            return new ObjectMapper().readTree(files.findFirst().orElseThrow().toFile());
        }
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
