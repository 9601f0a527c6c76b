package org.poryadok.casework;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who looks after the installation, for those who get no further without him: what to tell him, and where to reach him. */
@Component
public class SystemAdministrator {

    private final String contact;

    SystemAdministrator(@Value("${poryadok.administrator.contact:}") String contact) {
        this.contact = contact.strip();
    }

    /** «администратору системы (Иванов И. И., тел. 58-00-00)», without the brackets where the installation names nobody. */
    public String dative() {
        return contact.isEmpty() ? "администратору системы" : "администратору системы (" + contact + ")";
    }

    /**
     * The refusal of somebody whom no body's staff list names.
     *
     * @param who whose the deed is, a sentence without its end: «Процедуру начинает должностное лицо органа»
     */
    public Refusal staffListLacks(CaseFile file, String who) {
        return new Refusal(
                null,
                who + ", а ваша учётная запись ни к одному органу не отнесена. Сообщите " + dative() + " логин «"
                        + file.text(CaseVariables.INITIATOR).orElse("")
                        + "», орган и должность: он внесёт вас в файл сотрудников.");
    }
}
