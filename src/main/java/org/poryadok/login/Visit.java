package org.poryadok.login;

import java.net.InetAddress;
import java.util.Optional;

/** A request while it is served: where it comes from, what it asks for, what became of the password that it brought. */
public final class Visit {

    private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();

    private final InetAddress address;
    private final String door;
    private boolean settingOwnPassword;
    private boolean basic;
    private String login = "";
    private Verdict verdict = Verdict.of(Verdict.Kind.MISSING);

    private Visit(InetAddress address, String door) {
        this.address = address;
        this.door = door;
    }

    public static Visit begin(InetAddress address, String door) {
        Visit visit = new Visit(address, door);
        CURRENT.set(visit);
        return visit;
    }

    public static void end() {
        CURRENT.remove();
    }

    /** Empty when the host asks on its own account. */
    public static Optional<Visit> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    InetAddress address() {
        return address;
    }

    /** Path of the request, without what may follow it. */
    String door() {
        return door;
    }

    /** From here on a password that an administrator gave is as good as any: it is about to be replaced. */
    void setsOwnPassword() {
        settingOwnPassword = true;
    }

    public boolean isSettingOwnPassword() {
        return settingOwnPassword;
    }

    /** The password comes with every request, and one that was right a moment ago need not cost a hash again. */
    void bringsPasswordEachTime() {
        basic = true;
    }

    public boolean isPasswordBroughtEachTime() {
        return basic;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Whose password was judged last; empty when none has been. */
    String login() {
        return login;
    }

    public void note(String whose, Verdict said) {
        login = whose;
        verdict = said;
    }
}
