package org.poryadok.protection;

/** What keeps strangers away from an account; what is not so is a defect. */
public enum SecurityMeasure {
    TWO_FACTOR(
            "Двухфакторная аутентификация включена у всех, у кого есть права",
            "двухфакторная аутентификация включена не у всех"),
    RECOVERY(
            "Почта и телефон для восстановления доступа — служебные",
            "доступ восстанавливается через личную почту или телефон"),
    PASSWORDS("Пароли сменены после прошлой проверки или замены лиц", "пароли не сменены"),
    OWNERSHIP("Владелец страницы — служебная учётная запись, не личная", "страница принадлежит личной учётной записи");

    private final String title;
    private final String defect;

    SecurityMeasure(String title, String defect) {
        this.title = title;
        this.defect = defect;
    }

    /** Russian sentence that the executor confirms. */
    public String title() {
        return title;
    }

    /** What is amiss when it is not confirmed, Russian. */
    public String defect() {
        return defect;
    }
}
