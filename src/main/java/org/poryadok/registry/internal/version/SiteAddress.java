package org.poryadok.registry.internal.version;

import java.util.regex.Pattern;

import org.poryadok.registry.RegistryException;

/** The address of a page on a site, which a reader of the registry can follow. */
public final class SiteAddress {

    private static final int LONGEST = 1000;
    /** Names in .рф are written as they are read, which {@link java.net.URI} does not take. */
    private static final Pattern WEB = Pattern.compile(
            "https?://[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d{1,5})?([/?#][^\\s<>\"'\\p{Cntrl}]*)?",
            Pattern.CASE_INSENSITIVE);

    private SiteAddress() {
    }

    /** @throws RegistryException when it is no address of the web */
    public static String checked(String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST || !WEB.matcher(address).matches()) {
            throw new RegistryException("Адрес страницы с реестром должен начинаться с https:// или http:// и вести на "
                    + "страницу сайта.");
        }
        return address;
    }
}
