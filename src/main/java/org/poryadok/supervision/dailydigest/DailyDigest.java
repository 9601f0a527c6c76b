package org.poryadok.supervision.dailydigest;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.cycle.Cycle;
import org.poryadok.control.MorningDigest;
import org.poryadok.mail.Digest;
import org.springframework.stereotype.Component;

/** Mornings of {@code daily-digest}. */
@Component
public class DailyDigest implements Cycle {

    public static final String KEY = "daily-digest";

    private final MorningDigest digest;
    private final List<MorningCheck> checks;
    private final List<MorningNews> news;
    private final ProductAddress address;

    DailyDigest(MorningDigest digest, List<MorningCheck> checks, List<MorningNews> news, ProductAddress address) {
        this.digest = digest;
        this.checks = checks;
        this.news = news;
        this.address = address;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Turn next(String jurisdiction) {
        return Turn.at(digest.nextMorning(jurisdiction).toInstant());
    }

    @Override
    public void take(DelegateExecution cycle) {
        String jurisdiction = CaseFile.of(cycle).jurisdiction();
        checks.forEach(check -> check.check(jurisdiction));
        digest.send(
                jurisdiction,
                news.stream()
                        .map(one -> new Digest.Concern(
                                one.title(),
                                one.sentences(jurisdiction),
                                link(one, jurisdiction),
                                one.concernsControllers()))
                        .filter(concern -> !concern.sentences().isEmpty())
                        .toList(),
                cycle.getProcessInstanceId());
    }

    private String link(MorningNews one, String jurisdiction) {
        return one.list().isEmpty()
                ? ""
                : address.cockpit("overview/list?jurisdiction=" + jurisdiction + "&of=" + one.list());
    }
}
