package org.poryadok.term;

/** Agreement of a Russian noun with a number: 1 день, 2 дня, 5 дней. */
public final class RussianCount {

    private RussianCount() {}

    /** The number with its noun in the form that it asks for: «1 день», «2 дня», «5 дней». */
    public static String of(int amount, String one, String few, String many) {
        int lastTwo = amount % 100;
        int last = amount % 10;
        boolean teen = lastTwo >= 11 && lastTwo <= 14;
        String noun = teen || last == 0 || last >= 5 ? many : last == 1 ? one : few;
        return amount + " " + noun;
    }
}
