package org.poryadok.account.createaccount;

import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.springframework.stereotype.Component;

/**
 * Whose page is being created, once that is known: two pages of one network that a body creates at the same time,
 * its own and its head's (SPB-6.1, TOM-2.1), differ by nothing else.
 */
@Component
class OwnerOfPage {

    private final PageOwners owners;

    OwnerOfPage(PageOwners owners) {
        this.owners = owners;
    }

    /** What the form says of it. */
    void show(CaseFile file) {
        file.setLocal(Variables.PAGE_OWNER, of(file).name());
    }

    /**
     * The page as the list of tasks names it, with the owner where it is not the body.
     *
     * @param page network, with the address where that is known
     */
    String title(CaseFile file, String page) {
        return page + of(file).mention();
    }

    private PageOwner of(CaseFile file) {
        return owners.of(new Keeping(file.bodyId(), OwnerKind.valueOf(file.known(Variables.OWNER_CLASS))));
    }
}
