package org.poryadok;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rooms of the house from the roof down, and which rooms each may know. Whatever is not named here is not allowed. */
public final class Rooms {

    /** What every room may know that works on cases. */
    static final List<String> GROUND = List.of(
            "control", "registry", "accountaddress", "mail", "organisation", "act", "term", "address", "readonce");

    /** Room → what it may know. */
    public static final Map<String, List<String>> KNOWS = new LinkedHashMap<>();

    static {
        KNOWS.put("demo", List.of("deployment", "casework", "act", "term"));
        KNOWS.put(
                "metrics",
                List.of("host", "login", "deployment", "control", "registry", "mail", "organisation", "act"));
        KNOWS.put(
                "desk",
                knowing(
                        "host",
                        "gate",
                        "login",
                        "web",
                        "deployment",
                        "moderation",
                        "coordination",
                        "account",
                        "content",
                        "counts",
                        "supervision",
                        "oversight",
                        "casework"));
        KNOWS.put("host", knowing("login", "web", "deployment", "cockpit", "gate", "form", "supervision", "casework"));
        KNOWS.put(
                "site", List.of("protection", "registry", "accountaddress", "organisation", "act", "term", "address"));
        KNOWS.put(
                "cockpit",
                knowing(
                        "journals",
                        "reporting",
                        "enactment",
                        "content",
                        "protection",
                        "supervision",
                        "oversight",
                        "casework"));
        KNOWS.put("journals", knowing("content", "counts", "protection", "oversight"));
        KNOWS.put(
                "webapp",
                List.of("gate", "web", "deployment", "casework", "control", "registry", "organisation", "act"));
        KNOWS.put("gate", List.of());
        KNOWS.put("reporting", knowing("enactment", "oversight", "casework"));
        KNOWS.put("enactment", knowing("supervision", "casework"));
        KNOWS.put("publication", knowing("account", "verification", "protection", "supervision", "casework"));
        KNOWS.put("staffing", knowing("account", "verification", "protection", "supervision", "casework"));
        KNOWS.put("content", knowing("connectors", "counts", "casework"));
        KNOWS.put("moderation", knowing("casework"));
        KNOWS.put("coordination", knowing("casework"));
        KNOWS.put("account", knowing("verification", "protection", "supervision", "casework"));
        KNOWS.put("verification", knowing("casework"));
        KNOWS.put("protection", knowing("supervision", "casework"));
        KNOWS.put("supervision", knowing("oversight", "casework"));
        KNOWS.put("form", List.of("casework", "term", "address"));
        KNOWS.put("casework", GROUND);
        KNOWS.put("oversight", List.of("control", "organisation", "act", "term"));
        KNOWS.put("counts", List.of("registry"));
        KNOWS.put("connectors", List.of("accountaddress", "act"));
        KNOWS.put("control", List.of("organisation", "act", "term", "address", "mail", "readonce"));
        KNOWS.put("registry", List.of("accountaddress", "organisation", "act", "term", "address"));
        KNOWS.put("organisation", List.of("act", "term", "readonce"));
        KNOWS.put("accountaddress", List.of("act", "address"));
        KNOWS.put("act", List.of("term", "address", "readonce"));
        KNOWS.put("login", List.of("web", "deployment", "term"));
        KNOWS.put("deployment", List.of("term"));
        KNOWS.put("web", List.of());
        KNOWS.put("mail", List.of("term", "readonce"));
        KNOWS.put("term", List.of());
        KNOWS.put("address", List.of());
        KNOWS.put("readonce", List.of());
    }

    /** Processes that live in the package of another one. */
    public static final Map<String, String> GUESTS = Map.of(
            "confirm-registry-entries", "audit-registry",
            "yearly-audit", "audit-registry",
            "fulfil-obligations", "enact-act",
            "oblige-newcomers", "enact-act",
            "security-cycle", "secure-account",
            "norm-weeks", "weekly-norm",
            "request-reports", "report-execution",
            "yearly-reports", "report-execution");

    private Rooms() {}

    private static List<String> knowing(String... rooms) {
        return Stream.concat(Stream.of(rooms), GROUND.stream()).toList();
    }

    /** The package of a process is named as its key. */
    public static String packageOf(String processKey) {
        return GUESTS.getOrDefault(processKey, processKey).replace("-", "");
    }
}
