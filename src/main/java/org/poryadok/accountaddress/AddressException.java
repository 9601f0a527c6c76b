package org.poryadok.accountaddress;

/** No address of a page; the message is a Russian sentence for whoever typed or pasted it. */
public class AddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AddressException(String sentence) {
        super(sentence);
    }
}
