package org.poryadok.act;

/** What a person is designated for; each of them is the key to tasks that nobody has without it or the post for it. */
public enum PersonRole {

    /** Answers for creating and keeping the accounts: accepts pages, approves plans, sends notices, carries decisions out. */
    RESPONSIBLE("ответственное лицо", "ответственное лицо"),
    /** «Непосредственно осуществляющий создание и ведение», SPB-5.3, SPB-6.3: creates pages, keeps and closes them. */
    EXECUTOR("непосредственный исполнитель", "непосредственного исполнителя"),
    /**
     * Signed in to the networks and identified through ESIA, SHP-2.3, SHP-3.2.1.3: an executor, who alone publishes,
     * moderates and answers where the act names such persons.
     */
    AUTHORIZED("уполномоченное лицо", "уполномоченное лицо");

    private final String title;
    private final String accusative;

    PersonRole(String title, String accusative) {
        this.title = title;
        this.accusative = accusative;
    }

    /** Russian name for an official, nominative. */
    public String title() {
        return title;
    }

    /** Whom one proposes or designates, accusative. */
    public String accusative() {
        return accusative;
    }
}
