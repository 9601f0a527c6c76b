package org.poryadok.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.poryadok.act.Acts;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.processes.Model;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.util.DigestUtils;

/** The documents that follow from acts, models, code and tests. */
final class GeneratedDocs {

    /** Writes them anew, pictures included. */
    static final String COMMAND =
            "`./mvnw verify -Dtest=GeneratedDocsTest -Dit.test=ModelPicturesIT -Dporyadok.docs=write`";

    private static final Path DOCS = Path.of("docs");
    private static final Path PICTURES = DOCS.resolve("processes/pictures.txt");

    private GeneratedDocs() {}

    static boolean areWritten() {
        return "write".equals(System.getProperty("poryadok.docs"));
    }

    /** Path under the working folder → what it has to hold. */
    static Map<Path, String> texts() {
        Acts acts = OwnActs.read();
        List<Model> models = Model.all();
        Map<Path, String> texts = new TreeMap<>();
        Journeys journeys = Journeys.find();
        texts.put(
                DOCS.resolve("clauses.md"),
                new ClauseMatrix(acts, models, RulesOfClauses.find(), journeys, TestsOfClauses.find()).markdown());
        texts.put(DOCS.resolve("journeys.md"), new JourneysPage(acts, journeys).markdown());
        texts.put(DOCS.resolve("rooms.md"), new RoomsPage(ApplicationModules.of("org.poryadok")).markdown());
        StringBuilder index = new StringBuilder("""
                # Процедуры

                Страницы составлены по моделям и актам; новая редакция: %s. Как процедура моделируется, \
                написано в [modelling.md](../modelling.md).

                """.formatted(COMMAND));
        for (Model model : models) {
            ProcedurePage page = new ProcedurePage(acts, model);
            texts.put(DOCS.resolve("processes/" + model.key() + ".md"), page.markdown());
            index.append("- [")
                    .append(page.title())
                    .append("](")
                    .append(model.key())
                    .append(".md) `")
                    .append(model.key())
                    .append("`\n");
        }
        LadderPage ladder = new LadderPage();
        texts.put(DOCS.resolve("processes/" + LadderPage.KEY + ".md"), ladder.markdown());
        index.append("\n[%s](%s.md)\n".formatted(ladder.title(), LadderPage.KEY));
        texts.put(DOCS.resolve("processes/README.md"), index.toString());
        return texts;
    }

    static Path pictureOf(Model model) {
        return DOCS.resolve("processes/" + model.key() + ".png");
    }

    /** Model → fingerprint of the file that its picture was taken of. */
    static Map<String, String> pictured() {
        Map<String, String> found = new TreeMap<>();
        if (Files.exists(PICTURES)) {
            read(PICTURES).lines().map(line -> line.split(" ")).forEach(line -> found.put(line[0], line[1]));
        }
        return found;
    }

    static void notePicture(Model model) {
        Map<String, String> all = pictured();
        all.put(model.key(), fingerprint(model));
        StringBuilder text = new StringBuilder();
        all.forEach((key, print) -> text.append(key).append(' ').append(print).append('\n'));
        write(PICTURES, text.toString());
    }

    static String fingerprint(Model model) {
        return DigestUtils.md5DigestAsHex(read(Path.of(model.file())).getBytes(StandardCharsets.UTF_8));
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
