package org.poryadok.account;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryException;
import org.springframework.stereotype.Component;

/**
 * What must hold of a page before any procedure puts it into the registry: the address is one of its network, in its normal
 * form and nobody else's, and the day of creation can be right. Refuses each at the field that every form has for it.
 */
@Component
public class PageCheck {

    public static final String ADDRESS = "address";
    public static final String PERMANENT_ID = "permanentId";
    public static final String CREATED_ON = "createdOn";

    private final Accounts accounts;

    PageCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The page that was typed, in its normal form.
     *
     * @param permanentId as the network shows it; blank where it shows none
     * @throws Refusal when it is no address of the network, or the page is in the registry already
     */
    public AccountAddress free(String jurisdiction, String network, String typed, String permanentId) {
        AccountAddress address = refusingAt(ADDRESS, () -> AccountAddress.parse(network, typed));
        AccountAddress identified = refusingAt(PERMANENT_ID, () -> address.withPermanentId(permanentId));
        return refusingAt(ADDRESS, () -> {
            accounts.checkFree(jurisdiction, identified);
            return identified;
        });
    }

    /**
     * @param createdOn day of creation in the network, in the jurisdiction's zone
     * @throws Refusal when it is still to come, or before any network existed
     */
    public void requirePossible(String jurisdiction, LocalDate createdOn) {
        refusingAt(CREATED_ON, () -> {
            accounts.checkCreationDay(jurisdiction, createdOn);
            return createdOn;
        });
    }

    private static <T> T refusingAt(String field, Supplier<T> check) {
        try {
            return check.get();
        } catch (AddressException | RegistryException e) {
            throw new Refusal(field, e.getMessage());
        }
    }
}
