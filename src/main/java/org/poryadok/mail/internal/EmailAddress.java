package org.poryadok.mail.internal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import org.poryadok.term.Russian;

/** An address as people type it, and as it goes over SMTP. */
public final class EmailAddress {

    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_ADDRESS = 254;

    private EmailAddress() {}

    /** Why no mail server would take the address, as a Russian sentence; empty when it is usable. */
    public static Optional<String> fault(String address, String name) {
        String whose = name.isBlank() ? "получателя" : "получателя «" + name + "»";
        if (address.isBlank()) {
            return Optional.of("У " + whose + " не указан адрес электронной почты. "
                    + "Укажите адрес и отправьте письмо повторно.");
        }
        return reason(address)
                .map(reason -> "Адрес электронной почты " + whose + " («" + printable(address) + "») " + reason
                        + ". Исправьте адрес и отправьте письмо повторно.");
    }

    /** The address with its domain in ASCII form (RFC 5891): минздрав.рф → xn--80aeelexi0a.xn--p1ai. */
    static String forSmtp(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
    }

    private static Optional<String> reason(String address) {
        if (address.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            return Optional.of("содержит недопустимые знаки");
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            return Optional.of("записан неверно: нужен вид имя@домен");
        }
        if (address.matches(".*[,;<>].*")) {
            return Optional.of("записан неверно: нужен один адрес без имени и скобок");
        }
        if (address.substring(0, at).chars().anyMatch(c -> c > 127)) {
            return Optional.of("содержит нелатинские буквы до знака «@», почтовые серверы такой адрес не принимают");
        }
        return structuralReason(address, at);
    }

    private static Optional<String> structuralReason(String address, int at) {
        String smtp;
        try {
            smtp = forSmtp(address);
            if (!new InternetAddress(smtp, true).getAddress().equals(smtp)) {
                return Optional.of("записан неверно");
            }
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.of("записан неверно");
        }
        return at > MAX_LOCAL_PART || smtp.length() > MAX_ADDRESS ? Optional.of("слишком длинный") : Optional.empty();
    }

    private static String printable(String address) {
        String line = address.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return Russian.shortened(line, MAX_ADDRESS);
    }
}
