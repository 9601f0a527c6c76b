package org.poryadok.demo.clock;

/** The clock cannot be moved so; the message is a Russian sentence. */
class ClockException extends RuntimeException {

    ClockException(String russianSentence) {
        super(russianSentence);
    }
}
