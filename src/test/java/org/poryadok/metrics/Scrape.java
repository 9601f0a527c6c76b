package org.poryadok.metrics;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What the host tells Prometheus. */
record Scrape(String text) {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_:][a-z0-9_:]*)(\\{.*})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    static Scrape of(TestRestTemplate http) {
        return new Scrape(
                http.withBasicAuth("prometheus", "metrics-secret").getForObject("/actuator/prometheus", String.class));
    }

    /** The one sample of the name that has all the labels given, «type=mail». */
    double value(String name, String... labels) {
        Matcher sample = SAMPLE.matcher(text);
        while (sample.find()) {
            if (sample.group(1).equals(name)
                    && labels(sample.group(2))
                            .entrySet()
                            .containsAll(wanted(labels).entrySet())) {
                return Double.parseDouble(sample.group(3));
            }
        }
        throw new AssertionError("No " + name + " with " + wanted(labels) + " in\n" + text);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        Matcher sample = SAMPLE.matcher(text);
        while (sample.find()) {
            names.add(sample.group(1));
        }
        return names;
    }

    /** Names of the labels of a figure. */
    Set<String> labelsOf(String name) {
        Set<String> names = new TreeSet<>();
        Matcher sample = SAMPLE.matcher(text);
        while (sample.find()) {
            if (sample.group(1).equals(name)) {
                names.addAll(labels(sample.group(2)).keySet());
            }
        }
        return names;
    }

    private static Map<String, String> wanted(String... labels) {
        Map<String, String> wanted = new TreeMap<>();
        for (String label : labels) {
            String[] pair = label.split("=", 2);
            wanted.put(pair[0], pair[1]);
        }
        return wanted;
    }

    private static Map<String, String> labels(String braces) {
        Map<String, String> labels = new TreeMap<>();
        if (braces != null) {
            Matcher label = LABEL.matcher(braces);
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
        }
        return labels;
    }
}
