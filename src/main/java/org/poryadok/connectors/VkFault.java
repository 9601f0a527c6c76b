package org.poryadok.connectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An error that VK answers, as its documentation numbers them.
 *
 * @param code    «error_code»
 * @param message «error_msg», English
 */
record VkFault(int code, String message) {

    private static final int UNKNOWN = 1;
    private static final int TOO_MANY_PER_SECOND = 6;
    private static final int FLOOD = 9;
    private static final int SERVER = 10;
    private static final Map<Integer, String> SENTENCES = Map.ofEntries(
            Map.entry(UNKNOWN, "«ВКонтакте» сообщает о неизвестной ошибке."),
            Map.entry(2, "«ВКонтакте»: приложение, которому выдан ключ доступа, отключено."),
            Map.entry(5, "«ВКонтакте» не принимает ключ доступа: он неверен или отозван."),
            Map.entry(TOO_MANY_PER_SECOND, "«ВКонтакте» отвечает, что запросов слишком много."),
            Map.entry(7, "«ВКонтакте»: у ключа доступа нет права читать записи."),
            Map.entry(FLOOD, "«ВКонтакте» отвечает, что однотипных запросов слишком много."),
            Map.entry(SERVER, "Ошибка на стороне «ВКонтакте»."),
            Map.entry(14, "«ВКонтакте» требует ввести код с картинки."),
            Map.entry(15, "«ВКонтакте» не даёт доступа к записям страницы: она закрыта."),
            Map.entry(18, "Страница «ВКонтакте» удалена или заблокирована."),
            Map.entry(27, "«ВКонтакте» не принимает ключ доступа сообщества."),
            Map.entry(28, "«ВКонтакте» не принимает ключ доступа приложения."),
            Map.entry(29, "Суточный предел запросов к «ВКонтакте» исчерпан."),
            Map.entry(30, "Профиль «ВКонтакте» закрыт."),
            Map.entry(100, "«ВКонтакте» не находит страницы по этому адресу."),
            Map.entry(113, "«ВКонтакте» не находит страницы по этому номеру."),
            Map.entry(203, "«ВКонтакте» не даёт доступа к сообществу."));
    /** Of a page, not of the network: the next page may well be answered. */
    private static final Set<Integer> OF_THE_PAGE = Set.of(15, 18, 30, 100, 113, 203);

    /** Whether the same request may succeed a little later. */
    boolean passes() {
        return code == TOO_MANY_PER_SECOND || code == FLOOD || code == SERVER || code == UNKNOWN;
    }

    boolean isOfThePage() {
        return OF_THE_PAGE.contains(code);
    }

    String sentence() {
        return Optional.ofNullable(SENTENCES.get(code)).orElse("«ВКонтакте» отвечает отказом.") + " Код ошибки: " + code
                + ".";
    }
}
