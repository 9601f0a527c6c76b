package org.poryadok.registry;

/**
 * The first version of a jurisdiction's registry that is not what was approved; whether those after it are cannot be known.
 *
 * @param number of the version, also of one that is missing
 */
public record BrokenVersion(String jurisdiction, int number, Fault fault) {

    /** What does not hold. */
    public enum Fault {
        MISSING("версии нет, а следующие есть"),
        CONTENT("записи версии не те, что были утверждены"),
        ENTRIES("число записей не то, что было утверждено"),
        PREVIOUS("версия ссылается не на ту, что стоит перед ней"),
        HEADING("номер, время или хэш версии изменены");

        private final String title;

        Fault(String title) {
            this.title = title;
        }
    }

    /** Russian sentence that names the version. */
    public String sentence() {
        return "Цепочка версий реестра «" + jurisdiction + "» нарушена на версии № " + number + ": " + fault.title
                + ".";
    }
}
