package org.poryadok.account.notifycoordinator;

import org.poryadok.act.NoticeWord;
import org.springframework.util.StringUtils;

/**
 * What a document about pages says of itself, by the name that the act gives it: a notice tells what has happened, an application
 * asks for what follows from it.
 */
public record NoticeWords(NoticeWord word, PageEvent event) {

    /** In a task, accusative: «уведомление о странице», «заявку о включении официальной страницы в реестр». */
    String asked() {
        return word.accusative() + " " + (isApplication() ? event.purpose(1) : "о странице");
    }

    /** The obligation on its card: «Уведомить координатора о странице». */
    String step() {
        return isApplication() ? "Подать " + asked() : "Уведомить координатора о странице";
    }

    /** Heading of the letter: «О создании официальной страницы», «Заявка о включении официальной страницы в реестр». */
    String subject(int pages) {
        return StringUtils.capitalize(isApplication() ? word.title() + " " + event.purpose(pages) : event.about(pages));
    }

    /** Beginning of its first sentence: «Сообщаем о создании официальной страницы», «Просим включить в реестр …». */
    String opening(int pages) {
        return isApplication() ? "Просим " + event.request(pages) : "Сообщаем " + event.about(pages);
    }

    private boolean isApplication() {
        return word == NoticeWord.APPLICATION;
    }
}
