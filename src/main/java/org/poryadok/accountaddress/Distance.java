package org.poryadok.accountaddress;

/** How far two words are apart. */
public final class Distance {

    private Distance() {}

    /** Whether a sign more, a sign less, another sign, or two neighbours changed about make one word of the other. */
    public static boolean isOneSignAtMost(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String a = one.substring(start);
        String b = other.substring(start);
        boolean changedAbout = a.length() >= 2
                && b.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
        return a.equals(b)
                || changedAbout
                || rest(a, 1).equals(rest(b, 1))
                || rest(a, 1).equals(b)
                || a.equals(rest(b, 1));
    }

    private static String rest(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }
}
