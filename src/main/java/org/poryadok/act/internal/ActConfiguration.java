package org.poryadok.act.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.poryadok.act.ActFault;
import org.poryadok.act.ActLoadException;
import org.poryadok.act.Acts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of acts: on the class path and in the folder {@code poryadok.acts.location}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DefaultTerm.class)
class ActConfiguration {

    private static final String NETWORKS = "federal/networks.yaml";

    /** @param location folder with further acts; empty: none */
    @Bean
    Acts acts(@Value("${poryadok.acts.location:}") String location, DefaultTerm defaultTerm) throws IOException {
        return read(location, defaultTerm);
    }

    /** @throws ActLoadException when the folder cannot be read, or any file of an act is faulty */
    static Acts read(String location, DefaultTerm defaultTerm) throws IOException {
        PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();
        List<ActFile> own = new ArrayList<>();
        for (Resource resource : classPath.getResources("classpath:acts/*.yaml")) {
            own.add(new ActFile("acts/" + resource.getFilename(), resource.getContentAsByteArray()));
        }
        own.sort(Comparator.comparing(ActFile::name));
        ActFile networks = new ActFile(
                "acts/" + NETWORKS,
                classPath.getResource("classpath:acts/" + NETWORKS).getContentAsByteArray());
        if (location.isBlank()) {
            return ActLibrary.read(networks, own, List.of(), defaultTerm);
        }
        Path folder = Path.of(location.strip());
        Path ownNetworks = folder.resolve(NETWORKS);
        return ActLibrary.read(
                Files.exists(ownNetworks) ? file(ownNetworks) : networks, own, filesIn(folder), defaultTerm);
    }

    private static List<ActFile> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ActLoadException(List.of(new ActFault(
                    folder.toString(),
                    1,
                    "Папки с актами нет: создайте её или" + " исправьте настройку poryadok.acts.location.")));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ActConfiguration::isYaml)
                    .sorted()
                    .map(ActConfiguration::file)
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder);
        }
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static ActFile file(Path path) {
        try {
            return new ActFile(path.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    private static ActLoadException unreadable(Path path) {
        return new ActLoadException(
                List.of(new ActFault(path.toString(), 1, "Не удаётся прочитать: проверьте права доступа.")));
    }
}
