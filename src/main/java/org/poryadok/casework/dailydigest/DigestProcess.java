package org.poryadok.casework.dailydigest;

import java.util.Map;
import org.poryadok.casework.JurisdictionProcess;
import org.poryadok.control.MorningDigest;
import org.springframework.stereotype.Component;

/** Mornings of {@code daily-digest}. */
@Component
public class DigestProcess implements JurisdictionProcess {

    public static final String KEY = "daily-digest";

    private final MorningDigest digest;

    DigestProcess(MorningDigest digest) {
        this.digest = digest;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String timer() {
        return "working-morning";
    }

    @Override
    public Turn next(String jurisdiction) {
        return new Turn(digest.nextMorning(jurisdiction), Map.of());
    }
}
