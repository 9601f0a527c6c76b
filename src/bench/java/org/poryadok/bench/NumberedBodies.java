package org.poryadok.bench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.poryadok.organisation.ImportFile;

/** Files of bodies of clause KUZ-3 and of three people in each, as an administrator imports them. */
final class NumberedBodies {

    private static final String BODIES =
            "Юрисдикция;Код органа;Наименование;Вид владельца;Электронная почта;Вышестоящий орган;Роли по акту\n";
    private static final String OFFICIALS = "Юрисдикция;Код органа;Логин;ФИО;Должность;Уровень должности;"
            + "Гражданская служба;Электронная почта;Роли;Работает\n";

    private NumberedBodies() {}

    static Optional<ImportFile> bodies(int number) {
        StringBuilder file = new StringBuilder(BODIES);
        IntStream.rangeClosed(1, number)
                .forEach(n -> file.append(("kuzbass;b%1$d;Министерство № %1$d Кузбасса;"
                                + "орган отраслевой и специальной компетенции;b%1$d@kuzbass.example;;\n")
                        .formatted(n)));
        return file("bodies", file);
    }

    static Optional<ImportFile> officials(int number) {
        StringBuilder file = new StringBuilder(OFFICIALS);
        IntStream.rangeClosed(1, number).forEach(n -> {
            person(file, n, "head", "руководитель", "Иванов Иван Иванович");
            person(file, n, "responsible", "ответственный", "Иванов Иван Иванович");
            person(file, n, "executor", "исполнитель", "Иванов Иван Иванович");
        });
        return file("officials", file);
    }

    /** One person, under another name than in the file of all. */
    static Optional<ImportFile> renamed(int body, String name) {
        StringBuilder file = new StringBuilder(OFFICIALS);
        person(file, body, "executor", "исполнитель", name);
        return file("officials", file);
    }

    private static void person(StringBuilder file, int body, String role, String title, String name) {
        file.append("kuzbass;b%1$d;kuzbass.b%1$d.%2$s;%3$s;начальник;руководитель;да;".formatted(body, role, name));
        file.append("%2$s.b%1$d@kuzbass.example;%3$s;да\n".formatted(body, role, title));
    }

    private static Optional<ImportFile> file(String name, StringBuilder text) {
        return Optional.of(new ImportFile(name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
