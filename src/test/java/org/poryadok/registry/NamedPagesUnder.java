package org.poryadok.registry;

import java.time.Clock;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.internal.AccountTable;
import org.poryadok.registry.internal.NamingTable;
import org.springframework.context.ApplicationContext;

/** Pages that an act names, as the registry would have them were the act's file another. */
public final class NamedPagesUnder {

    private NamedPagesUnder() {}

    public static NamedPages of(ApplicationContext host, Acts acts, ActRegister register) {
        return new NamedPages(
                host.getBean(AccountTable.class),
                host.getBean(NamingTable.class),
                host.getBean(Accounts.class),
                host.getBean(Organisation.class),
                acts,
                register,
                host.getBean(Clock.class),
                host);
    }
}
