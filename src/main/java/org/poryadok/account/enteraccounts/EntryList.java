package org.poryadok.account.enteraccounts;

import java.util.List;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * A list of pages in a CSV file: one page a line, in the words that officials use. Every faulty line is named by its number,
 * with all that is to be mended in it.
 */
@Component
class EntryList {

    static final String BODY = "Код органа";
    static final String OWNER = "Владелец";
    static final String NETWORK = "Площадка";
    static final String ADDRESS = "Адрес страницы";
    static final String PERMANENT_ID = "Постоянный номер";
    static final String CREATED_ON = "День создания";
    static final String HELD = "Что подтверждено";
    static final String PROOF = "Чем подтверждается";
    static final List<String> COLUMNS = List.of(BODY, OWNER, NETWORK, ADDRESS, PERMANENT_ID, CREATED_ON, HELD, PROOF);

    /** More are sent in several lists: whoever confirms one has to be able to look through it. */
    static final int MOST_LINES = 1000;

    private final Organisation organisation;
    private final EntryRules rules;

    EntryList(Organisation organisation, EntryRules rules) {
        this.organisation = organisation;
        this.rules = rules;
    }

    /**
     * What a list says.
     *
     * @param pages  those of lines without fault
     * @param faults by line
     * @param lines  how many lines describe a page, faulty ones included
     */
    record Reading(List<EntryPage> pages, List<ImportFault> faults, int lines) {

        Reading {
            pages = List.copyOf(pages);
            faults = List.copyOf(faults);
        }
    }

    /** Reads and judges every line; changes nothing. */
    Reading read(AccountEntry entry, ImportFile file) {
        return new EntryListReader(entry, organisation.bodies(entry.jurisdiction()), rules).read(file);
    }
}
