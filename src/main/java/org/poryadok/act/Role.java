package org.poryadok.act;

import java.util.Arrays;
import java.util.Optional;

/** A part in the procedures that an act gives to a body, a post or a person of every body. */
public enum Role {
    COORDINATOR("coordinator", "координатор", false),
    PUBLISHER("publisher", "размещение реестра", false),
    SECURITY("security", "информационная безопасность", false),
    REGIONAL_CENTRE("regional-centre", "центр управления регионом", false),
    CONTROLLER("controller", "контроль за исполнением", false),
    LEGAL("legal", "юридическая служба", false),
    SUPERVISING_BODY("supervising-body", "орган, в ведении которого находится организация", false),
    WORKING_GROUP("working-group", "рабочая группа", false),
    HEAD("head", "руководитель органа", true),
    RESPONSIBLE("responsible", "ответственное лицо", true),
    EXECUTOR("executor", "исполнитель", true),
    /** Designated by an order and identified through ESIA (SHP-2.3, 3.2.1.3); no post gives it. */
    AUTHORIZED("authorized", "уполномоченное лицо", true),
    HR("hr", "кадровая служба", true);

    private final String id;
    private final String title;
    private final boolean inEveryBody;

    Role(String id, String title, boolean inEveryBody) {
        this.id = id;
        this.title = title;
        this.inEveryBody = inEveryBody;
    }

    /** Id in act files, groups and logins. */
    public String id() {
        return id;
    }

    /** Whether a post can give it; else only a designation does. */
    public boolean givenByPost() {
        return this != AUTHORIZED;
    }

    /** Russian name for an official. */
    public String title() {
        return title;
    }

    /** Whether every body has it; the others exist once in a jurisdiction. */
    public boolean inEveryBody() {
        return inEveryBody;
    }

    /** Whether it sees the whole jurisdiction, and works in Cockpit. */
    public boolean oversees() {
        return this == COORDINATOR || this == CONTROLLER || this == SUPERVISING_BODY;
    }

    /** Russian, of whoever holds it: «контролёр» where the title names what he does. */
    public String holder() {
        return switch (this) {
            case CONTROLLER -> "контролёр";
            case SECURITY -> "служба безопасности";
            default -> title;
        };
    }

    public static Optional<Role> find(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
