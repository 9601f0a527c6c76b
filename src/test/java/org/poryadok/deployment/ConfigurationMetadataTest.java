package org.poryadok.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.host.PoryadokApplication;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.PropertyPlaceholderHelper;

/** What editors are told of the settings {@code poryadok.*} is what the code reads. */
class ConfigurationMetadataTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String NAME = "(poryadok\\.[a-z.-]*[a-z])";
    /** Readings of single settings: in place of a name, through the environment, as a condition. */
    private static final Pattern READING = Pattern.compile(
            "(?:\\$\\{|roperty\\(\"|ConditionalOnProperty\\((?:name = )?\"|\\.bind\\(\"|new Setting\\(\")" + NAME
                    + "(?::([^}\"]*))?");

    private static final Set<String> COLLECTIONS = Set.of("java.util.Map", "java.util.List");

    /** Name of the setting → what is told of it. */
    private static final Map<String, JsonNode> TOLD = told();

    @Test
    void everySettingThatTheCodeReadsIsToldOf() {
        assertThat(read()).isNotEmpty().isSubsetOf(TOLD.keySet());
    }

    @Test
    void everySettingThatIsToldOfIsRead() {
        assertThat(TOLD.keySet()).isNotEmpty().isSubsetOf(read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/application.yaml",
                "src/main/resources/application-demo.yaml",
                "src/test/resources/application-test.yaml"
            })
    void everySettingOfTheFilesIsToldOf(String file) {
        assertThat(yaml(file).stringPropertyNames())
                .filteredOn(name -> name.startsWith("poryadok."))
                .isNotEmpty()
                .allMatch(ConfigurationMetadataTest::isToldOf);
    }

    @Test
    void eachSettingHasATypeAndIsSaidInWords() {
        assertThat(TOLD).allSatisfy((name, setting) -> {
            assertThat(setting.path("type").asText()).isNotEmpty();
            assertThat(setting.path("description").asText())
                    .as(name)
                    .contains(" ")
                    .doesNotContain("{@");
        });
    }

    @Test
    void defaultsAreThoseOfTheCodeAndOfTheProductsOwnFile() {
        Map<String, String> defaults = new TreeMap<>();
        readings()
                .filter(reading -> reading.group(2) != null && TOLD.containsKey(reading.group(1)))
                .forEach(reading -> defaults.put(reading.group(1), reading.group(2)));
        Properties product = yaml("src/main/resources/application.yaml");
        PropertyPlaceholderHelper withoutEnvironment = new PropertyPlaceholderHelper("${", "}", ":", null, true);
        product.stringPropertyNames().stream()
                .filter(TOLD::containsKey)
                .forEach(name -> defaults.put(
                        name, withoutEnvironment.replacePlaceholders(product.getProperty(name), new Properties())));
        assertThat(defaults)
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(
                                TOLD.get(name).path("defaultValue").asText())
                        .as(name)
                        .isEqualTo(value));
    }

    /** The name itself, or an entry of a map or list. */
    private static boolean isToldOf(String name) {
        return TOLD.containsKey(name)
                || TOLD.entrySet().stream()
                        .filter(told -> COLLECTIONS.stream()
                                .anyMatch(told.getValue().path("type").asText()::startsWith))
                        .anyMatch(told -> name.startsWith(told.getKey() + ".") || name.startsWith(told.getKey() + "["));
    }

    private static Set<String> read() {
        return Stream.concat(bound(), readings().map(reading -> reading.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> bound() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("org.poryadok").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(settings -> Arrays.stream(settings.getRecordComponents())
                        .map(part -> settings.getAnnotation(ConfigurationProperties.class)
                                        .value() + "." + DataObjectPropertyName.toDashedForm(part.getName())));
    }

    private static Stream<MatchResult> readings() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> READING.matcher(text(file)).results());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties yaml(String file) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        return yaml.getObject();
    }

    /** What the compiler wrote of the records, and what stands beside them: that does not need to be compiled anew. */
    private static Map<String, JsonNode> told() {
        try {
            Path classes = Path.of(PoryadokApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Map<String, JsonNode> told = new TreeMap<>();
            properties(classes.resolve("META-INF/spring-configuration-metadata.json"))
                    .filter(property -> property.has("sourceType"))
                    .forEach(property -> told.put(property.path("name").asText(), property));
            properties(Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json"))
                    .forEach(property -> told.put(property.path("name").asText(), property));
            return told;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("No metadata of the settings beside the classes", e);
        }
    }

    private static Stream<JsonNode> properties(Path metadata) throws IOException {
        return StreamSupport.stream(
                new ObjectMapper()
                        .readTree(metadata.toFile())
                        .path("properties")
                        .spliterator(),
                false);
    }
}
