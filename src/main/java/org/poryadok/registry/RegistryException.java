package org.poryadok.registry;

/** The registry refuses; the message is a Russian sentence for the person who asked. */
public class RegistryException extends RuntimeException {

    public RegistryException(String russianSentence) {
        super(russianSentence);
    }
}
