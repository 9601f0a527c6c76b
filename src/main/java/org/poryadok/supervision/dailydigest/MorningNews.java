package org.poryadok.supervision.dailydigest;

import java.util.List;

/** What has no term and is told to the coordinators of a jurisdiction every working morning all the same. */
public interface MorningNews {

    /** Russian, without a full stop. */
    String title();

    /** The list of Cockpit that holds exactly these: «pages», with further parameters «checks&late=true»; empty where none does. */
    default String list() {
        return "";
    }

    /** Whether controllers are told too: of what the coordinator himself may have left lying. */
    default boolean concernsControllers() {
        return false;
    }

    /** One for each of what is to be told today; after the checks of the morning. */
    List<String> sentences(String jurisdiction);
}
