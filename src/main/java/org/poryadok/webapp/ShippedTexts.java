package org.poryadok.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The texts inside the scripts of the web applications, and the Russian ones they are exchanged for. */
final class ShippedTexts {

    static final String DICTIONARY = "webapp/shipped-texts.yaml";

    private static final String WEBJAR = "META-INF/resources/webjars/camunda/";

    private final Map<String, Script> scripts = new LinkedHashMap<>();

    private record Script(String resource, List<Exchange> exchanges) {}

    private record Exchange(String shipped, int times, String russian) {}

    private ShippedTexts() {}

    static ShippedTexts load() {
        ShippedTexts texts = new ShippedTexts();
        List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(DICTIONARY));
        for (Map<String, Object> entry : entries) {
            texts.add(entry);
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private void add(Map<String, Object> entry) {
        String path = (String) entry.get("path");
        String resource = (String) entry.getOrDefault("resource", WEBJAR + path);
        Script script = scripts.computeIfAbsent(path, p -> new Script(resource, new ArrayList<>()));
        for (Map<String, Object> text : (List<Map<String, Object>>) entry.get("texts")) {
            script.exchanges()
                    .add(new Exchange((String) text.get("shipped"), (int) text.getOrDefault("times", 1), (String)
                            text.get("russian")));
        }
    }

    /** Paths of the scripts, relative to the path of the web applications. */
    Iterable<String> paths() {
        return scripts.keySet();
    }

    /**
     * The script with its texts exchanged.
     *
     * @throws IllegalStateException when a text is not found exactly as often as the dictionary says: the web
     *                               applications have changed, and the dictionary has to follow
     */
    String russian(String path) {
        Script script = scripts.get(path);
        String text = read(script.resource());
        for (Exchange exchange : script.exchanges()) {
            int found = StringUtils.countOccurrencesOf(text, exchange.shipped());
            if (found != exchange.times()) {
                throw new IllegalStateException("%s: the text %s is expected %d time(s) in %s, but is there %d time(s)"
                        .formatted(DICTIONARY, exchange.shipped(), exchange.times(), script.resource(), found));
            }
            text = text.replace(exchange.shipped(), exchange.russian());
        }
        return text;
    }

    private static String read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
