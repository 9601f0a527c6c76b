package org.poryadok.supervision.checks;

import java.util.List;
import java.util.Set;
import org.poryadok.supervision.dailydigest.MorningNews;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What has been with those who check longer than the administration's own term for it. */
@Component
@Order(1)
class LongChecks implements MorningNews {

    private final ChecksUnderway checks;

    LongChecks(ChecksUnderway checks) {
        this.checks = checks;
    }

    @Override
    public String title() {
        return "На проверке дольше внутреннего срока";
    }

    @Override
    public String list() {
        return "checks&late=true";
    }

    @Override
    public boolean concernsControllers() {
        return true;
    }

    @Override
    public List<String> sentences(String jurisdiction) {
        return checks.of(Set.of(jurisdiction)).stream()
                .filter(Check::late)
                .map(LongChecks::sentence)
                .toList();
    }

    private static String sentence(Check check) {
        String who = check.who().isEmpty()
                ? "проверять некому"
                : (check.taken() ? "у: " : "никто не взял, могут: ") + String.join(", ", check.who());
        return check.body() + ": «" + check.step() + "» — на проверке с " + Russian.day(check.since()) + ", "
                + RussianCount.workingDays(check.workingDays())
                + "; внутренний срок проверки истёк " + Russian.day(check.lastDay()) + "; " + who + ".";
    }
}
