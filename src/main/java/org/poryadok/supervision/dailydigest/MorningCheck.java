package org.poryadok.supervision.dailydigest;

/** What a procedure looks after every working morning of a jurisdiction, before its supervisors get their digest. */
public interface MorningCheck {

    /** Begins what is missing in the jurisdiction; asked again on the same morning it begins nothing twice. */
    void check(String jurisdiction);
}
