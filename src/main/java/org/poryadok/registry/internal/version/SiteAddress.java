package org.poryadok.registry.internal.version;

import org.poryadok.address.WebAddress;
import org.poryadok.registry.RegistryException;

/** The address of a page on a site, which a reader of the registry can follow. */
public final class SiteAddress {

    private static final int LONGEST = 1000;

    private SiteAddress() {}

    /** @throws RegistryException when it is no address of the web */
    public static String checked(String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST
                || !WebAddress.canBeFollowed(address)
                || !WebAddress.read(address).host().contains(".")) {
            throw new RegistryException("Адрес страницы с реестром должен начинаться с https:// или http:// и вести на "
                    + "страницу сайта.");
        }
        return address;
    }
}
