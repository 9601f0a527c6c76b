package org.poryadok.mail.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.poryadok.term.Russian;

/**
 * What went wrong with one letter or with the server.
 *
 * @param sentence in Russian, for the mail journal and the incident
 */
record SmtpFault(Kind kind, String sentence) {

    enum Kind {
        /** Nothing can be sent to anybody now. */
        SERVER_AWAY,
        /** The conversation broke off; a new one may go well. */
        BROKEN_OFF,
        /** This letter was not taken now; others may be. */
        REFUSED_FOR_NOW,
        /** This letter will never be taken. */
        REFUSED_FOR_GOOD
    }

    private static final int NO_ANSWER = -1;
    private static final int SERVICE_CLOSING = 421;
    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final int AUTHENTICATION_INVALID = 535;
    private static final int MAX_ANSWER = 400;

    /** No conversation came about. */
    static SmtpFault ofConnecting(MessagingException fault, String server) {
        String sentence;
        if (fault instanceof AuthenticationFailedException) {
            sentence = "не принял имя пользователя или пароль" + answer(fault);
        } else if (cause(fault, UnknownHostException.class).isPresent()) {
            sentence = "не найден: проверьте его имя в настройках.";
        } else if (cause(fault, SocketTimeoutException.class).isPresent()) {
            sentence = "не отвечает.";
        } else if (cause(fault, ConnectException.class).isPresent()) {
            sentence = "недоступен.";
        } else {
            sentence = "недоступен" + answer(fault);
        }
        return new SmtpFault(Kind.SERVER_AWAY, "Почтовый сервер " + server + " " + sentence);
    }

    /** The server did not take a letter. */
    static SmtpFault ofSending(MessagingException fault, String server, String address) {
        Optional<SMTPAddressFailedException> refusedAddress = cause(fault, SMTPAddressFailedException.class);
        if (refusedAddress.isPresent()) {
            return ofCode(
                    refusedAddress.get().getReturnCode(), server, "не принял адрес " + address, refusedAddress.get());
        }
        Optional<SMTPSendFailedException> refusedLetter = cause(fault, SMTPSendFailedException.class);
        if (refusedLetter.isPresent()) {
            SMTPSendFailedException refusal = refusedLetter.get();
            boolean refusedSender =
                    refusal.getCommand() != null && refusal.getCommand().startsWith("MAIL");
            return refusedSender
                    ? new SmtpFault(
                            Kind.SERVER_AWAY,
                            "Почтовый сервер " + server + " не принял адрес отправителя" + answer(refusal))
                    : ofCode(refusal.getReturnCode(), server, "не принял письмо на адрес " + address, refusal);
        }
        return new SmtpFault(
                Kind.BROKEN_OFF,
                "Связь с почтовым сервером " + server + " прервалась при отправке письма на адрес " + address
                        + answer(fault));
    }

    private static SmtpFault ofCode(int code, String server, String what, Exception fault) {
        Kind kind =
                switch (code) {
                    // Not the letter's fault: the server asks who we are, and will ask the same of every letter.
                    case AUTHENTICATION_REQUIRED, AUTHENTICATION_INVALID -> Kind.SERVER_AWAY;
                    case SERVICE_CLOSING, NO_ANSWER -> Kind.BROKEN_OFF;
                    default -> code >= 500 ? Kind.REFUSED_FOR_GOOD : Kind.REFUSED_FOR_NOW;
                };
        return new SmtpFault(kind, "Почтовый сервер " + server + " " + what + answer(fault));
    }

    private static String answer(Exception fault) {
        String message = Optional.ofNullable(fault.getMessage()).orElse("");
        String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String cut = Russian.shortened(line, MAX_ANSWER);
        return cut.isEmpty() ? "." : " (ответ: " + cut + ").";
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        for (Throwable one = fault; one != null; one = next(one)) {
            if (type.isInstance(one)) {
                return Optional.of(type.cast(one));
            }
        }
        return Optional.empty();
    }

    private static Throwable next(Throwable one) {
        if (one instanceof MessagingException chained && chained.getNextException() != null) {
            return chained.getNextException();
        }
        return one.getCause() == one ? null : one.getCause();
    }
}
