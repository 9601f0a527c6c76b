package org.poryadok.act;

/** What a person is designated for. */
public enum PersonRole {

    /** Answers for creating and keeping the accounts. */
    RESPONSIBLE("ответственное лицо"),
    /** «Непосредственно осуществляющий создание и ведение», SPB-5.3, SPB-6.3. */
    EXECUTOR("непосредственный исполнитель"),
    /** Signed in to the networks and identified through ESIA, SHP-2.3, SHP-3.2.1.3. */
    AUTHORIZED("уполномоченное лицо");

    private final String title;

    PersonRole(String title) {
        this.title = title;
    }

    /** Russian name for an official, nominative. */
    public String title() {
        return title;
    }
}
