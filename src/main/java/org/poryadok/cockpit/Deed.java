package org.poryadok.cockpit;

/** What a supervisor may do about a term. */
enum Deed {
    EXTEND("Продлить срок может только контролёр."),
    WITHDRAW("Отменить продление может только контролёр."),
    RELEASE("Снять с контроля может только контролёр."),
    REOPEN("Вернуть карточку на контроль могут контролёр и координатор."),
    REPORT("Запросить сведения о ходе исполнения могут контролёр и координатор."),
    REASSIGN("Передать задачу другому исполнителю могут контролёр и координатор."),
    ESCALATE("Направить письмо могут контролёр и координатор.");

    private final String whoMay;

    Deed(String whoMay) {
        this.whoMay = whoMay;
    }

    /** A Russian sentence for whoever may not. */
    String whoMay() {
        return whoMay;
    }
}
