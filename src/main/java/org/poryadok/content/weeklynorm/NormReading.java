package org.poryadok.content.weeklynorm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.WeeklyNorm;
import org.springframework.stereotype.Component;

/**
 * How the administration reads a weekly norm where the act leaves something to read: what is counted («трёх раз», KIR-3.1), and
 * whether each account must meet the norm or all of a body together, which neither act says.
 */
@Component
@Clauses({"KIR-3.1", "KUZ-A2.2"})
class NormReading {

    private final NormProperties settings;

    NormReading(NormProperties settings) {
        this.settings = settings;
    }

    /** Russian sentences. */
    String sentences(WeeklyNorm norm) {
        List<String> read = new ArrayList<>();
        unit(norm)
                .ifPresent(unit -> read.add(
                        "Что считать, акт не говорит. Так он прочитан (" + LegalAct.SETTING + "): " + unit + "."));
        read.add("На каждый аккаунт норма или на все вместе, акт не говорит. Так он прочитан (" + LegalAct.SETTING
                + "): " + scope() + ".");
        return String.join(" ", read);
    }

    /** The same in brackets, for the subject of a card: « (настройка: считаются публикации, на каждый аккаунт)». */
    String inBrief(WeeklyNorm norm) {
        return Stream.concat(unit(norm).stream(), Stream.of(scope()))
                .collect(Collectors.joining(", ", " (" + LegalAct.SETTING + ": ", ")"));
    }

    private static Optional<String> unit(WeeklyNorm norm) {
        return norm.basis()
                .filter(LegalAct.SETTING::equals)
                .map(setting -> "считаются " + norm.unit().title());
    }

    private String scope() {
        return switch (settings.scope()) {
            case PAGE -> "на каждый аккаунт";
            case BODY -> "на все аккаунты органа вместе";
        };
    }
}
