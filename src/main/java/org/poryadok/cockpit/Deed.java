package org.poryadok.cockpit;

import java.util.Arrays;
import java.util.Optional;

/** What a supervisor may do about a term. */
enum Deed {
    EXTEND("extend", "Продлить срок может только контролёр."),
    WITHDRAW("withdraw-extension", "Отменить продление может только контролёр."),
    RELEASE("release", "Снять с контроля может только контролёр."),
    REOPEN("reopen", "Вернуть карточку на контроль могут контролёр и координатор."),
    REPORT("report", "Запросить сведения о ходе исполнения могут контролёр и координатор."),
    REASSIGN("reassign", "Передать задачу другому исполнителю могут контролёр и координатор."),
    ESCALATE("escalate", "Направить письмо могут контролёр и координатор.");

    private final String word;
    private final String whoMay;

    Deed(String word, String whoMay) {
        this.word = word;
        this.whoMay = whoMay;
    }

    /** @param word as addresses and requests name the deed */
    static Optional<Deed> find(String word) {
        return Arrays.stream(values()).filter(deed -> deed.word.equals(word)).findFirst();
    }

    /**
     * What is done to a card itself: a task under it is handed over by its own address.
     *
     * @throws Refused when there is no such deed
     */
    static Deed ofCard(String word) {
        return find(word)
                .filter(deed -> deed != REASSIGN)
                .orElseThrow(() -> Refused.notFound("Такого действия с карточкой нет."));
    }

    /** As addresses and requests name it. */
    String word() {
        return word;
    }

    /** A Russian sentence for whoever may not. */
    String whoMay() {
        return whoMay;
    }
}
