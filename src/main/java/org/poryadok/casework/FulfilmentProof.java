package org.poryadok.casework;

import java.util.Optional;
import org.poryadok.control.ControlCard;

/** What shows that the cards of a procedure were fulfilled, for those who report; each room knows it of its own procedures. */
public interface FulfilmentProof {

    /** Key of the procedure. */
    String procedure();

    /** «уведомление от 27.02.2020 № 01-1»; empty where nothing was kept. */
    Optional<String> of(ControlCard card);
}
