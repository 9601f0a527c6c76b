package org.poryadok.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which marks of accounts are confirmed; who checks them is a room of its own. */
public interface AccountMarks {

    /** Confirmed words by account, each account's in order; who has none is left out. */
    Map<UUID, List<String>> confirmed(Collection<UUID> accountIds);
}
